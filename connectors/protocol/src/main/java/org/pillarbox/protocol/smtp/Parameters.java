package org.pillarbox.protocol.smtp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of MAIL and RCPT (RFC 5321 §4.1.2). A command takes those that it knows and then says
 * {@link #noMore}.
 */
final class Parameters {
    private static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    static Parameters parse(String text) throws CommandRefused {
        if (text.isEmpty()) {
            return NONE;
        }
        Map<String, String> values = new HashMap<>();
        for (String one : text.split(" +")) {
            int equals = one.indexOf('=');
            String key = Ascii.upper(equals < 0 ? one : one.substring(0, equals));
            String value = equals < 0 ? "" : one.substring(equals + 1);
            boolean wrong = !isKeyword(key) || equals >= 0 && value.isEmpty() || value.contains("=");
            if (wrong || values.put(key, value) != null) {
                throw new CommandRefused(Replies.BAD_ARGUMENT);
            }
        }
        return new Parameters(values);
    }

    private static boolean isKeyword(String key) {
        return !key.isEmpty()
                && !key.startsWith("-")
                && key.chars().allMatch(c -> Ascii.isLetterOrDigit(c) || c == '-');
    }

    /** Takes a parameter that must have a value. */
    Optional<String> value(String key) throws CommandRefused {
        if (!values.containsKey(key)) {
            return Optional.empty();
        }
        String value = values.remove(key);
        if (value.isEmpty()) {
            throw new CommandRefused(Replies.BAD_ARGUMENT);
        }
        return Optional.of(value);
    }

    /** Takes a parameter that must not have a value. */
    boolean flag(String key) throws CommandRefused {
        if (!values.containsKey(key)) {
            return false;
        }
        if (!values.remove(key).isEmpty()) {
            throw new CommandRefused(Replies.BAD_ARGUMENT);
        }
        return true;
    }

    /** Refuses these, of an extension that is not offered, before anybody looks at their values. */
    void forbid(String... keys) throws CommandRefused {
        for (String key : keys) {
            if (values.containsKey(key)) {
                throw new CommandRefused(Replies.UNKNOWN_PARAMETER);
            }
        }
    }

    /** Refuses what nobody took. */
    void noMore() throws CommandRefused {
        if (!values.isEmpty()) {
            throw new CommandRefused(Replies.UNKNOWN_PARAMETER);
        }
    }
}
