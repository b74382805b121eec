package org.pillarbox.routing.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Takes Authentication-Results fields that claim to be this server's own out of a message that passes by (RFC 8601 §5); all other
 * bytes pass as they come. A field is held back only until its server's name has come. Not thread safe.
 */
final class ForgedResults {
    private static final String NAME = "authentication-results";

    /** A field whose server does not come within so many bytes is nobody's whom one could believe. */
    private static final int MOST_HELD = 2048;

    private enum Mode {
        PASS,
        HOLD,
        DROP,
        BODY
    }

    /** Where bytes go on. */
    interface Sink {
        void write(ByteBuffer bytes) throws IOException;
    }

    private final String host;
    private final Sink out;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(0);
    private Mode mode = Mode.PASS;
    private boolean lineStart = true;
    private boolean named;

    /** Takes out what bears this name of a server. */
    ForgedResults(String host, Sink out) {
        this.host = host;
        this.out = out;
    }

    /** The next bytes; consumes them. */
    void write(ByteBuffer bytes) throws IOException {
        int end = bytes.limit();
        int from = bytes.position();
        for (int i = from; i < end && mode != Mode.BODY; i++) {
            byte b = bytes.get(i);
            if (lineStart && b != ' ' && b != '\t') {
                if (mode != Mode.PASS) {
                    settle();
                    from = i;
                }
                mode = b == '\r' || b == '\n' ? Mode.BODY : Mode.PASS;
                if (b == 'a' || b == 'A') {
                    pass(bytes, from, i);
                    mode = Mode.HOLD;
                    named = false;
                }
            }
            lineStart = b == '\n';
            if (mode == Mode.HOLD) {
                hold(b);
                from = i + 1;
            }
        }
        if (mode == Mode.PASS || mode == Mode.BODY) {
            pass(bytes, from, end);
        }
        bytes.position(end);
    }

    /** All has come: what is held back is decided. */
    void end() throws IOException {
        settle();
        mode = Mode.BODY;
    }

    private void hold(byte b) throws IOException {
        held.write(b);
        if (!named) {
            int at = held.size() - 1;
            char c = Character.toLowerCase((char) (b & 0xff));
            named = at >= NAME.length() && c == ':';
            boolean could = at < NAME.length() ? NAME.charAt(at) == c : named || c == ' ' || c == '\t';
            if (!could) {
                release();
            }
        } else if (held.size() >= MOST_HELD) {
            if (isForged()) {
                held.reset();
                mode = Mode.DROP;
            } else {
                release();
            }
        }
    }

    /** The field has ended. */
    private void settle() throws IOException {
        if (mode == Mode.HOLD && !(named && isForged())) {
            release();
        }
        held.reset();
    }

    private void release() throws IOException {
        out.write(ByteBuffer.wrap(held.toByteArray()));
        held.reset();
        mode = Mode.PASS;
    }

    private boolean isForged() {
        String field = held.toString(StandardCharsets.ISO_8859_1);
        String server = server(field.substring(field.indexOf(':') + 1));
        return server.isEmpty() ? held.size() >= MOST_HELD : server.equalsIgnoreCase(host);
    }

    /** The authserv-id: the first word behind comments and folds, perhaps in quotes. */
    private static String server(String value) {
        StringBuilder word = new StringBuilder();
        int comments = 0;
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && (quoted || comments > 0)) {
                i++;
            } else if (!quoted && (c == '(' || c == ')')) {
                comments += c == '(' ? 1 : -1;
            } else if (comments > 0) {
                continue;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c <= ' ')) {
                if (word.length() > 0 || c == ';') {
                    break;
                }
            } else {
                word.append(c);
            }
        }
        String server = word.toString().toLowerCase(Locale.ROOT);
        return server.endsWith(".") ? server.substring(0, server.length() - 1) : server;
    }

    private void pass(ByteBuffer bytes, int from, int to) throws IOException {
        if (to > from) {
            out.write(bytes.slice(from, to - from));
        }
    }
}
