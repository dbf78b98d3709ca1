package crosstie.sandbox.query;

import java.util.List;

/** What names mean in a filter. */
public interface Scope<R> {
    /** A value with the OData type that comparisons check ("" = unknown, anything goes). */
    record Typed<R>(Getter<R> getter, String type) {}

    /** @throws BadQuery when there is no such property */
    Typed<R> path(List<String> names);

    /** A condition on the rows of a collection; {@code body} is null when any row will do. */
    default Test<R> lambda(Node.Lambda lambda) {
        throw new BadQuery(
                "The query specified in the URI is not valid. Any/All may only be used following a collection.");
    }
}
