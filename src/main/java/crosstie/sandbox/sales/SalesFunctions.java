package crosstie.sandbox.sales;

import com.fasterxml.jackson.core.JsonGenerator;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Bytes;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions that a client asks first (D-7, D-18). */
final class SalesFunctions {
    private static final String VERSION = "9.2.24061.00190";
    private static final Pattern NAMES = Pattern.compile("'([a-z_0-9]{1,100})'");

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private final Database database;
    private final Organization organization;
    private final String root;

    SalesFunctions(Database database, Organization organization, String root) {
        this.database = database;
        this.organization = organization;
        this.root = root;
    }

    /** Null when the segment names no function. */
    Answer answer(String segment, Request request) {
        String name = segment.endsWith("()") ? segment.substring(0, segment.length() - 2) : segment;
        boolean counts = name.startsWith("RetrieveTotalRecordCount(");
        if (!name.equals("WhoAmI") && !name.equals("RetrieveVersion") && !counts) return null;
        if (!request.method().equals("GET")) throw Fault.verb(request.method());
        return switch (name) {
            case "WhoAmI" ->
                of("Microsoft.Dynamics.CRM.WhoAmIResponse", json -> {
                    json.writeStringField(
                            "BusinessUnitId", organization.businessUnit().id().toString());
                    json.writeStringField("UserId", organization.user().id().toString());
                    json.writeStringField("OrganizationId", organization.id().toString());
                });
            case "RetrieveVersion" ->
                of("Microsoft.Dynamics.CRM.RetrieveVersionResponse", json -> json.writeStringField("Version", VERSION));
            default -> totals(Uris.decode(name, false));
        };
    }

    private Answer totals(String call) {
        return of("Microsoft.Dynamics.CRM.RetrieveTotalRecordCountResponse", json -> {
            json.writeObjectFieldStart("EntityRecordCountCollection");
            json.writeNumberField("Count", 0);
            json.writeBooleanField("IsReadOnly", false);
            json.writeArrayFieldStart("Keys");
            Matcher names = NAMES.matcher(call);
            while (names.find()) json.writeString(table(names.group(1)).shape.name);
            json.writeEndArray();
            json.writeArrayFieldStart("Values");
            for (names.reset(); names.find(); )
                json.writeNumber(table(names.group(1)).rows());
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private Table table(String name) {
        Table table = database.named(name);
        if (table == null)
            throw Fault.invalid("The entity with a name = '" + name + "' was not found in the MetadataCache.");
        return table;
    }

    private Answer of(String type, Body body) {
        Bytes out = new Bytes(512);
        try (JsonGenerator json = SalesQuery.JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("@odata.context", root + "$metadata#" + type);
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(200, SalesQuery.TYPE, out);
    }
}
