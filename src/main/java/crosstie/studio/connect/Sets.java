package crosstie.studio.connect;

import crosstie.model.ConnectionSet;
import java.util.List;

/** Connection sets. The set {@code sandbox} is always there. */
public final class Sets {
    public List<ConnectionSet> list() {
        throw new UnsupportedOperationException();
    }

    public ConnectionSet find(String name) {
        throw new UnsupportedOperationException();
    }

    public void save(ConnectionSet set) {
        throw new UnsupportedOperationException();
    }

    public void remove(String name) {
        throw new UnsupportedOperationException();
    }
}
