package crosstie.connector;

import crosstie.model.Connection;
import crosstie.model.Parameter;
import java.util.List;

/** A kind of system. One folder each; listed in {@code connector.catalogue}. */
public interface Connector {
    /** Short id, as in connection URLs: {@code dataverse}, {@code finops}, {@code odata4}. */
    String id();

    /** Settings of a connection of this kind, beside address and sign-in. */
    List<Parameter> parameters();

    /**
     * Where a connection of this kind leads.
     *
     * @throws crosstie.model.Refusal usage, {@code ADDRESS_WRONG} or {@code ADDRESS_NOT_HTTPS}
     */
    Target target(Connection connection);

    /**
     * Opens an environment. Sends nothing yet: the first request happens with the first question asked.
     *
     * @throws crosstie.model.Refusal when the address or a setting cannot be right ({@code ADDRESS_NOT_HTTPS}: plain http only to loopback)
     */
    Environment open(Connection connection, Surroundings surroundings);
}
