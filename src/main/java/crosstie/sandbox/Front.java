package crosstie.sandbox;

import crosstie.sandbox.fault.Faults;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** What every request to one system passes: faults on demand, and the traffic log. */
record Front(String system, String root, Faults faults, TrafficLog traffic, LongSupplier nanos) {

    Function<Request, Answer> before(Function<Request, Answer> server) {
        return request -> {
            long arrived = nanos.getAsLong();
            Faults.Outcome outcome = faults.answer(system, root, request, r -> answer(server, r));
            traffic.add(entry(request, outcome, arrived));
            return outcome.answer();
        };
    }

    private Traffic entry(Request request, Faults.Outcome outcome, long arrived) {
        String path = request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
        List<Traffic.Operation> operations = request.operations().stream()
                .map(o -> new Traffic.Operation(o.method(), o.path(), o.body(), o.status()))
                .toList();
        Answer answer = outcome.answer();
        Traffic.Operation alone = new Traffic.Operation(request.method(), path, 0, answer.status());
        boolean applied = outcome.reached()
                && (path.endsWith("/$batch")
                        ? operations.stream().anyMatch(Traffic.Operation::applied)
                        : alone.applied() && !path.endsWith("/token"));
        return new Traffic(
                system,
                outcome.number(),
                request.method(),
                path,
                answer.status(),
                answer.header("Retry-After"),
                outcome.fault(),
                applied,
                arrived,
                nanos.getAsLong(),
                operations);
    }

    /** A mistake of our own is a 500, not a closed connection. */
    private static Answer answer(Function<Request, Answer> server, Request request) {
        try {
            return server.apply(request);
        } catch (RuntimeException e) {
            System.getLogger(Sandbox.class.getName()).log(System.Logger.Level.ERROR, "sandbox: " + request.method(), e);
            return Answer.text(
                    500,
                    "application/json",
                    "{\"error\":{\"code\":\"0x80040216\",\"message\":\"An unexpected error occurred.\"}}");
        }
    }
}
