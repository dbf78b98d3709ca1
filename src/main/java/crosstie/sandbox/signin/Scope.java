package crosstie.sandbox.signin;

/**
 * What a token is asked for.
 *
 * @param root of the system that it lets into
 * @param text repeated in the answer
 */
record Scope(String root, String text) {
    /** The two systems by the roots that they answer at. */
    record Systems(String sales, String finops) {

        /** The scope of an application: the root of a system and {@code /.default}; or the resource of the old form. */
        Scope ofApplication(Form form) {
            if (form.has("resource")) return new Scope(root(form.get("resource")), form.get("resource"));
            for (String each : form.needed("scope").split(" ")) {
                if (each.endsWith("/.default"))
                    return new Scope(root(each.substring(0, each.length() - "/.default".length())), each);
            }
            throw new Refused(
                    400,
                    "invalid_scope",
                    1002012,
                    "The provided value for scope " + form.get("scope")
                            + " is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.");
        }

        /** The scopes of a person: one permission of a system, beside those that only say what else to return. */
        Scope ofPerson(Form form) {
            if (form.has("resource")) return new Scope(root(form.get("resource")), form.get("resource"));
            String found = null;
            for (String each : form.needed("scope").split(" ")) {
                int slash = each.lastIndexOf('/');
                if (slash > "https://".length()) found = root(each.substring(0, slash));
            }
            if (found == null)
                throw new Refused(
                        400,
                        "invalid_scope",
                        70011,
                        "The provided value for the input parameter 'scope' is not valid. It names no resource.");
            return new Scope(found, form.get("scope"));
        }

        /** Dataverse takes its address with and without a slash at the end, F&O only without. */
        private String root(String resource) {
            String here = resource.replace("//localhost:", "//127.0.0.1:").replaceFirst("/namespaces/AXSF$", "");
            if (here.equals(sales) || (here + "/").equals(sales)) return sales;
            if ((here + "/").equals(finops)) return finops;
            throw new Refused(
                    400,
                    "invalid_resource",
                    500011,
                    "The resource principal named " + resource + " was not found in the tenant named Contoso.");
        }
    }
}
