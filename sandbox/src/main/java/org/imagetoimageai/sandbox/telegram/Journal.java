package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Every call the bot made, oldest first, with how it went. Long polls that brought nothing are not noted.
public final class Journal {
    private static final int REMEMBERED = 200_000;

    private final Monitor monitor;
    private final List<Call> calls = new ArrayList<>();

    Journal(Monitor monitor) {
        this.monitor = monitor;
    }

    public List<Call> calls() {
        return monitor.look(() -> List.copyOf(calls));
    }

    public List<Call> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    /// Waits for a call like this one, or finds it among the earlier ones.
    ///
    /// @throws AssertionError when none came in time
    public Call awaitsCall(Predicate<Call> wanted, Duration patience) {
        return monitor.await(
                        patience,
                        () -> Optional.<Call>empty()
                                .or(() -> calls.stream().filter(wanted).findFirst()))
                .orElseThrow(() -> new AssertionError("No such call within " + patience + " among " + calls()));
    }

    void note(Call call) {
        monitor.run(() -> {
            calls.add(call);
            if (calls.size() > REMEMBERED) {
                calls.removeFirst();
            }
        });
    }

    /// One call.
    ///
    /// @param parameters every value as the string that travelled; files by name and size
    /// @param outcome `ok`, the description of the refusal, or which fault it met
    public record Call(String method, JsonNode parameters, Instant at, String outcome) {
        /// Whether the bot was told that it worked.
        public boolean succeeded() {
            return outcome.equals("ok");
        }

        public String text(String parameter) {
            return parameters.path(parameter).asString("");
        }
    }
}
