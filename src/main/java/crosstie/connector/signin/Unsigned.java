package crosstie.connector.signin;

/** No sign-in: a service that asks for none. */
record Unsigned() implements SignIn {
    @Override
    public String header() {
        return "";
    }

    @Override
    public void renew(String refused) {
        // there is no other
    }

    @Override
    public void close() {}
}
