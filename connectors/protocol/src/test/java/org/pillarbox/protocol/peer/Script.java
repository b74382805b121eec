package org.pillarbox.protocol.peer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.protocol.transcript.RawBytes;

/**
 * What the peer does on one connection, step by step.
 *
 * @param steps in their order
 */
public record Script(List<Step> steps) {
    /** One step, with the line of the script it stands in. */
    sealed interface Step {
        int line();
    }

    /** {@code S:} and {@code S-raw:}: the peer says this. */
    record Say(int line, byte[] bytes) implements Step {}

    /** {@code C:}: the client's next line is this, with {@code *} for any text. */
    record Expect(int line, String pattern) implements Step {}

    /** {@code C-data}: the client sends content up to a line of a single dot. */
    record Content(int line) implements Step {}

    /** {@code C-octets: 5}: the client sends so many octets. */
    record Octets(int line, int count) implements Step {}

    /** {@code C-closed}: the client closes and says nothing more. */
    record ExpectClosed(int line) implements Step {}

    /** {@code S-tls}: the peer shakes hands. */
    record Handshake(int line) implements Step {}

    /** {@code S-wait: name}: nothing happens until the test lets the peer go on. */
    record Wait(int line, String gate) implements Step {}

    /** {@code S-cut}: the line breaks. */
    record Cut(int line) implements Step {}

    public Script {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a script, one step in each line; empty lines and those that begin with {@code #} say nothing.
     *
     * @throws IllegalArgumentException when a line is none of the words
     */
    public static Script of(String text) {
        List<Step> steps = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                steps.add(step(i + 1, line));
            }
        }
        return new Script(steps);
    }

    private static Step step(int number, String line) {
        int colon = line.indexOf(':');
        String word = colon < 0 ? line : line.substring(0, colon);
        String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
        return switch (word) {
            case "S" -> new Say(number, (rest + "\r\n").getBytes(StandardCharsets.UTF_8));
            case "S-raw" -> new Say(number, RawBytes.of(rest));
            case "S-tls" -> new Handshake(number);
            case "S-wait" -> new Wait(number, rest);
            case "S-cut" -> new Cut(number);
            case "C" -> new Expect(number, rest);
            case "C-data" -> new Content(number);
            case "C-octets" -> new Octets(number, Integer.parseInt(rest));
            case "C-closed" -> new ExpectClosed(number);
            default -> throw new IllegalArgumentException("line " + number + " is no step: " + line);
        };
    }
}
