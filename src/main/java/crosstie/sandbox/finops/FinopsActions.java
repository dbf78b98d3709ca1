package crosstie.sandbox.finops;

import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;

/** The actions that tell versions and modules (F-5). */
final class FinopsActions {
    private FinopsActions() {}

    static Answer answer(String set, String action, Request request, String root) {
        if (!request.method().equals("POST")) throw Refused.verb(request.method());
        String value = switch (set + "/" + action.substring(Scopes.NAMESPACE.length())) {
            case "DataManagementEntities/GetApplicationVersion" -> "\"10.0.1935.5\"";
            case "DataManagementEntities/GetPlatformBuildVersion" -> "\"7.0.7279.58\"";
            case "DataManagementEntities/GetApplicationBuildVersion" -> "\"10.0.1935.27\"";
            case "SystemNotifications/GetInstalledModules" ->
                "[\"Name: ApplicationSuite | Version: 10.0.1935.27 | Module: ApplicationSuite | Publisher: Microsoft | DisplayName: Application Suite\"]";
            default -> throw Refused.route(root + "data/" + set + "/" + action);
        };
        String type = value.startsWith("[") ? "Collection(Edm.String)" : "Edm.String";
        return Answer.text(
                200,
                FinopsQuery.TYPE,
                "{\"@odata.context\":\"" + root + "data/$metadata#" + type + "\",\"value\":" + value + "}");
    }
}
