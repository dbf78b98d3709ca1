package crosstie.model;

import java.util.List;

/** The natural key by which rows of both systems are matched. A key is not necessarily an address. Parts may be lookup paths. */
public record IntegrationKey(List<String> fields) {
    public IntegrationKey {
        fields = List.copyOf(fields);
    }
}
