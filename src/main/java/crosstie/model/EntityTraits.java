package crosstie.model;

/**
 * What else a system tells of an entity.
 *
 * @param internalName the name that error texts use: that of the data entity in F&amp;O's own tree (F-11); empty when not told
 * @param category kind of data, such as {@code Master} or {@code Transaction} (F-14), or owner, such as {@code UserOwned}; empty when not told
 * @param tracked whether changes since a moment can be asked for (D-12)
 * @param optimistic whether a row's version can be made a condition of a write (D-12)
 * @param insertable whether new rows are taken
 * @param updatable whether rows may be changed
 * @param deletable whether rows may be deleted
 * @param primaryName the field that names a row for people; empty when not told
 */
public record EntityTraits(
        String internalName,
        String category,
        boolean tracked,
        boolean optimistic,
        boolean insertable,
        boolean updatable,
        boolean deletable,
        String primaryName) {

    /** Nothing is told, so nothing is forbidden. */
    public static final EntityTraits NONE = new EntityTraits("", "", false, false, true, true, true, "");

    public EntityTraits named(String internal, String kind) {
        return new EntityTraits(internal, kind, tracked, optimistic, insertable, updatable, deletable, primaryName);
    }
}
