package crosstie.sandbox.fault;

import crosstie.sandbox.fault.Fault.Refusal;
import crosstie.sandbox.http.Answer;
import java.util.UUID;

/** What each system says when it refuses. */
final class Speech {
    private static final String BUSY =
            "This request could not be processed at this time due to system experiencing high resource utilization.";
    private static final String MANY = "Number of requests exceeded the limit of 6000 over time window of 300 seconds.";
    private static final String DEADLOCK =
            "Transaction (Process ID 87) was deadlocked on lock resources with another process and has been chosen as"
                    + " the deadlock victim. Rerun the transaction.";
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Service Unavailable</title></head><body><h1>The service is being"
                    + " updated</h1><p>Please come back later.</p></body></html>";

    private Speech() {}

    static Answer of(String system, String root, Refusal refusal) {
        Answer answer = body(system, root, refusal);
        return refusal.retryAfter() == null ? answer : answer.with("Retry-After", refusal.retryAfter());
    }

    private static Answer body(String system, String root, Refusal refusal) {
        boolean sales = system.equals("sales");
        return switch (refusal.words()) {
            case EMPTY -> Answer.empty(refusal.status());
            case HTML -> Answer.text(refusal.status(), "text/html; charset=utf-8", PAGE);
            case TOKEN ->
                Answer.empty(refusal.status())
                        .with(
                                "WWW-Authenticate",
                                "Bearer authorization_uri=https://login.microsoftonline.com/common/oauth2/authorize,"
                                        + " resource_id=" + root);
            case THROTTLED -> sales ? sales(refusal, "0x80072322", MANY) : finops(refusal, BUSY);
            case DEADLOCK ->
                sales
                        ? sales(refusal, "0x80044150", "Generic SQL error. " + DEADLOCK)
                        : finops(refusal, "Write failed. Infolog: Error: " + DEADLOCK);
            case PLUGIN ->
                sales
                        ? sales(refusal, "0x80040265", "The check of Contoso refuses this row.")
                        : finops(
                                refusal,
                                "Write failed for table row of type 'Entity'. Infolog: Error: The check of Contoso refuses this row.");
        };
    }

    private static Answer sales(Refusal refusal, String code, String text) {
        return json(refusal, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + text + "\"}}")
                .with("OData-Version", "4.0")
                .with("REQ_ID", UUID.randomUUID().toString());
    }

    private static Answer finops(Refusal refusal, String text) {
        return json(
                refusal,
                "{\"error\":{\"code\":\"\",\"message\":\"An error has occurred.\",\"innererror\":{\"message\":\"" + text
                        + "\",\"type\":\"Microsoft.Dynamics.Platform.Integration.Services.OData.AxODataWriteException\",\"stacktrace\":\"\"}}}");
    }

    private static Answer json(Refusal refusal, String body) {
        return Answer.text(refusal.status(), "application/json; odata.metadata=minimal", body);
    }
}
