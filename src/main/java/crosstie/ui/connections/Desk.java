package crosstie.ui.connections;

/**
 * What lies open about one connection.
 *
 * @param line null for a new connection
 * @param form null where nothing can be set: the sandbox
 * @param test null for a new connection
 * @param signIn null where nobody has to sign in
 */
record Desk(ConnectionLine line, FormViewModel form, TestViewModel test, SignInViewModel signIn) {
    boolean isNew() {
        return line == null;
    }
}
