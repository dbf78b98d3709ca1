package crosstie.studio.connect;

/** Which end a connection stands at; a bare URL takes its token from that end's variable. */
public enum End {
    SOURCE("CROSSTIE_SOURCE_TOKEN"),
    DESTINATION("CROSSTIE_DESTINATION_TOKEN");

    private final String variable;

    End(String variable) {
        this.variable = variable;
    }

    /** Environment variable that may hold a bearer token. */
    String variable() {
        return variable;
    }
}
