package crosstie.sandbox.finops;

import com.fasterxml.jackson.core.JsonGenerator;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The error envelope (F-40): the code is empty, the truth is inside. */
final class FinopsErrors {
    private FinopsErrors() {}

    static Answer of(Refused refused) {
        if (refused.message == null) return Answer.empty(refused.status);
        Bytes out = new Bytes(512);
        try (JsonGenerator json = FinopsQuery.JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("error");
            json.writeStringField("code", "");
            json.writeStringField("message", refused.message);
            if (!refused.type.isEmpty()) {
                json.writeObjectFieldStart("innererror");
                json.writeStringField("message", refused.getMessage());
                json.writeStringField("type", refused.type);
                json.writeStringField("stacktrace", "   at Microsoft.Dynamics.Platform.Integration.Services.OData (…)");
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(refused.status, FinopsQuery.TYPE, out);
    }
}
