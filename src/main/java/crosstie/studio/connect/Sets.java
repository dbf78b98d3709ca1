package crosstie.studio.connect;

import crosstie.model.ConnectionSet;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Connection sets. The set {@code sandbox} is always there. */
public final class Sets {
    private final SetShelf shelf;
    private final Directory directory;
    private final Supplier<Store> store;

    public Sets(SetShelf shelf, Directory directory, Supplier<Store> store) {
        this.shelf = shelf;
        this.directory = directory;
        this.store = store;
    }

    /** The sandbox first. */
    public List<ConnectionSet> list() {
        List<ConnectionSet> all = new ArrayList<>(List.of(SetShelf.SANDBOX));
        all.addAll(store.get().sets().list());
        return all;
    }

    public ConnectionSet find(String name) {
        return shelf.find(name);
    }

    /** @throws Refusal when a connection it names is not there, or the name is taken by the sandbox */
    public void save(ConnectionSet set) {
        if (set.name().isBlank() || SetShelf.isSandbox(set.name())) {
            throw Refusal.usage("SET_NAME_UNFIT", set.name());
        }
        directory.connector(set.source());
        directory.connector(set.destination());
        store.get().sets().save(set);
    }

    /** @throws Refusal {@code SET_IN_USE} while a project stands on it */
    public void remove(String name) {
        if (SetShelf.isSandbox(name)) {
            throw Refusal.usage("SET_NAME_UNFIT", name);
        }
        List<String> projects = store.get().projects().list().stream()
                .filter(p -> p.connectionSet().equalsIgnoreCase(name))
                .map(Project::name)
                .toList();
        if (!projects.isEmpty()) {
            throw Refusal.usage("SET_IN_USE", name, String.join(", ", projects));
        }
        if (!store.get().sets().remove(name)) {
            shelf.find(name); // says which there are
        }
    }
}
