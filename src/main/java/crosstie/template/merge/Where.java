package crosstie.template.merge;

/** Names a part: the names on the way to it, each after a slash; slashes inside names are written {@code ~1} and tildes {@code ~0} (RFC 6901). */
record Where(String text) {
    static final Where ROOT = new Where("");

    Where to(String name) {
        return new Where(text + "/" + name.replace("~", "~0").replace("/", "~1"));
    }
}
