package org.pillarbox.connection.command;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * A command to be run.
 *
 * @param line the program and its arguments
 * @param environment what it is told
 * @param secret what it must not be quoted with; empty for nothing
 * @param time for which it may run
 * @param starting whether what it starts is to go on when it has ended
 */
public record Command(String line, Map<String, String> environment, String secret, Duration time, boolean starting) {
    public Command {
        Objects.requireNonNull(line, "line");
        environment = Map.copyOf(environment);
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(time, "time");
    }

    @Override
    public String toString() {
        return "Command[" + line + "]";
    }
}
