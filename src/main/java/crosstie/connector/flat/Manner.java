package crosstie.connector.flat;

import crosstie.connector.RowWrite;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WritePlan;
import crosstie.connector.filter.Dialect;
import crosstie.connector.write.Reply;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.OrganizationMapping;
import crosstie.odata.Literals;
import crosstie.odata.Url;
import crosstie.odata.ValueKind;
import java.util.Locale;
import java.util.Map;

/** What one kind of system does its own way. */
public interface Manner {
    /** How values of a field are decoded. */
    ValueKind kind(Field field);

    /** A decoded value, never null, as we know it; null where it stands for empty. */
    Object read(Object value);

    /** A value as it is sent; null only where the system takes null. */
    Object written(Field field, Object value);

    /** A value in filters and keys. */
    String literal(Field field, Object value);

    Dialect dialect(PlainFields fields);

    /** A URL of an entity, with the options that it always needs. */
    Url url(Entity entity, String path);

    /** The connection's own company, for runs that name none; empty for none. */
    String usualCompany();

    /** The company where the entity has one, supplied to conditions, keys and bodies, lower case (F-20); null where it has none. */
    default String company(Entity entity, OrganizationMapping organization) {
        String named = organization.company().isEmpty() ? usualCompany() : organization.company();
        return entity.perCompany() && !named.isEmpty() ? named.toLowerCase(Locale.ROOT) : null;
    }

    /** The condition that keeps to the organization; null for none. */
    default String scope(Entity entity, OrganizationMapping organization) {
        String company = company(entity, organization);
        return company == null ? null : Entity.COMPANY + " eq " + Literals.text(company);
    }

    /** Whether such a key cannot be asked for in a filter, only by address. */
    boolean isByAddressOnly(Object[] key);

    /** Characters of one condition over many keys, percent-encoded. */
    int room();

    /** Headers of a reading request. */
    Map<String, String> reading(int pageSize);

    /** Whether a page size in the headers is passed over, so that pages have to be turned by {@code $top} and {@code $skip}. */
    boolean isPagedBySkip();

    /** Whether no two rows ever have the same entity key; else rows are told apart by all that is read of them. */
    boolean isKeyEnforced();

    /** Headers of an update. */
    Map<String, String> updating();

    /** Whether the system may read JSON numbers into doubles, which round long ones without a word. */
    boolean isRounding();

    /** Whether a refusal may mean that the row is there already, or is not there: nobody can tell from its words (F-30). */
    default boolean isUnclear(WriteAnswer answer, Reply reply) {
        boolean open = reply.status() == 400 || reply.status() == 500;
        return open
                && answer.kind() == WriteAnswer.Kind.REFUSED
                && (answer.error().code().equals("REFUSED")
                        || answer.error().code().equals("SYSTEM_FAILED"));
    }

    /** What an answer that is no success means for a row; null when it should be sent once more. */
    WriteAnswer failure(WritePlan plan, RowWrite row, Reply reply, int tries);
}
