package crosstie.sandbox.fault;

import crosstie.sandbox.http.Request;

/**
 * What a plan decides about: a request as a whole, or one operation of it.
 *
 * @param system sales or finops
 * @param number of the request at this system since it started, from 1
 * @param operation 0 for the request as a whole, else the number of the operation in it, from 1
 * @param request the operation itself where there is one
 */
public record Call(String system, long number, int operation, Request request) {
    public boolean whole() {
        return operation == 0;
    }

    public boolean batch() {
        return request.path().endsWith("/$batch");
    }

    /** Whether rows are read page by page: a GET of a set. */
    public boolean page() {
        String name = request.path().substring(request.path().lastIndexOf('/') + 1);
        return request.method().equals("GET")
                && name.matches("[A-Za-z_0-9]+")
                && !request.path().startsWith("/Metadata/")
                && !name.equals("EntityDefinitions");
    }

    /** Whether it may change something; reading actions of F&O are posted too (F-5). */
    public boolean write() {
        return !batch()
                && !request.method().equals("GET")
                && !request.method().equals("HEAD")
                && !request.path().contains("/Microsoft.Dynamics.DataEntities.Get");
    }
}
