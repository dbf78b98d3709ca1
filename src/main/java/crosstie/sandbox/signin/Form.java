package crosstie.sandbox.signin;

import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import java.util.Map;

/** The fields of a posted form or of a query. */
record Form(Map<String, String> fields) {
    static Form posted(Request request) {
        return new Form(Uris.options(request.text()));
    }

    static Form asked(Request request) {
        return new Form(Uris.options(request.query()));
    }

    /** Empty text where it is missing. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    String needed(String name) {
        if (has(name)) return get(name);
        throw new Refused(
                400,
                "invalid_request",
                900144,
                "The request body must contain the following parameter: '" + name + "'.");
    }
}
