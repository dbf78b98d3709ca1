package crosstie.connector;

import crosstie.model.Filter;

/** Rows of one query, page by page. Not for several threads at once. */
public interface Source extends AutoCloseable {
    /** The next page; null after the last. A page that was cut is an error and read again, never a short page. */
    Page next();

    /** The part of the filter that the system could not apply; null when it applied all. */
    Filter rest();

    @Override
    void close();
}
