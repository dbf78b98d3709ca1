package crosstie.sandbox.sales;

import com.fasterxml.jackson.core.JsonGenerator;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The error envelope (D-53). */
final class Errors {
    private static final String ROWS = "@Microsoft.PowerApps.CDS.ErrorDetails.Plugin.BulkApiErrorDetails";

    private Errors() {}

    static Answer of(Fault fault, String annotations) {
        return of(fault.status, fault.code, fault.getMessage(), fault.rows, annotations);
    }

    static Answer of(int status, String code, String message, String annotations) {
        return of(status, code, message, "", annotations);
    }

    private static Answer of(int status, String code, String message, String rows, String annotations) {
        Bytes out = new Bytes(256);
        try (JsonGenerator json = SalesQuery.JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("error");
            json.writeStringField("code", code);
            json.writeStringField("message", message);
            if (!rows.isEmpty() && (annotations.contains("*") || annotations.contains(ROWS.substring(1))))
                json.writeStringField(ROWS, rows);
            if (annotations.contains("*")) {
                json.writeStringField(
                        "@Microsoft.PowerApps.CDS.HelpLink",
                        "http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a"
                                + code.substring(Math.min(2, code.length())) + "&client=platform");
                json.writeStringField("@Microsoft.PowerApps.CDS.TraceText", "");
                json.writeStringField("@Microsoft.PowerApps.CDS.InnerError.Message", message);
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(status, "application/json; odata.metadata=minimal", out);
    }
}
