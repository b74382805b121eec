package org.pillarbox.message.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A MIME field's value with its parameters (RFC 2045 §5.1), and where these stand in the raw field.
 *
 * @param value such as {@code text/plain}, in lower case
 * @param valueEnd index behind it
 * @param parameters in their order
 */
record MimeField(String value, int valueStart, int valueEnd, List<Parameter> parameters) {
    /** One parameter; the indices are those of its value, quotes included. */
    record Parameter(String name, String value, int start, int end) {}

    private static final int MAX_PARAMETERS = 50;

    MimeField {
        parameters = List.copyOf(parameters);
    }

    static MimeField parse(HeaderField field) {
        return new Parser(field.raw(), field.colon() + 1).parse();
    }

    /** A parameter; the extended forms of RFC 2231 are not understood where they would matter. */
    Optional<Parameter> parameter(String name) {
        List<Parameter> found = parameters.stream()
                .filter(p -> p.name().equals(name) || p.name().startsWith(name + "*"))
                .toList();
        if (found.size() > 1 || found.stream().anyMatch(p -> !p.name().equals(name))) {
            throw new NotUnderstood("parameter " + name);
        }
        return found.stream().findFirst();
    }

    boolean has(String name) {
        return parameters.stream()
                .anyMatch(p -> p.name().equals(name) || p.name().startsWith(name + "*"));
    }

    private static final class Parser {
        private final String raw;
        private int at;

        Parser(String raw, int from) {
            this.raw = raw;
            this.at = from;
        }

        MimeField parse() {
            skip();
            int start = at;
            String value = token(";");
            int valueEnd = at;
            List<Parameter> parameters = new ArrayList<>();
            skip();
            while (at < raw.length()) {
                expect(';');
                skip();
                if (at < raw.length() && raw.charAt(at) != ';') {
                    parameters.add(parameter());
                }
                if (parameters.size() > MAX_PARAMETERS) {
                    throw new NotUnderstood("too many parameters");
                }
                skip();
            }
            return new MimeField(value.toLowerCase(Locale.ROOT), start, valueEnd, parameters);
        }

        private Parameter parameter() {
            String name = token("=;").toLowerCase(Locale.ROOT);
            skip();
            expect('=');
            skip();
            int start = at;
            String value = at < raw.length() && raw.charAt(at) == '"' ? quoted() : token(";");
            return new Parameter(name, value, start, at);
        }

        private String quoted() {
            StringBuilder text = new StringBuilder();
            at++;
            while (at < raw.length() && raw.charAt(at) != '"') {
                char c = raw.charAt(at);
                if (c == '\\' && at + 1 < raw.length()) {
                    at++;
                    text.append(raw.charAt(at));
                } else if (c != '\r' && c != '\n') {
                    text.append(c);
                }
                at++;
            }
            expect('"');
            return text.toString();
        }

        private String token(String ends) {
            int start = at;
            while (at < raw.length() && !isSpace(raw.charAt(at)) && ends.indexOf(raw.charAt(at)) < 0) {
                if (raw.charAt(at) == '"' || raw.charAt(at) == '(') {
                    throw new NotUnderstood("no token");
                }
                at++;
            }
            return raw.substring(start, at);
        }

        private void expect(char c) {
            if (at >= raw.length() || raw.charAt(at) != c) {
                throw new NotUnderstood("no parameter");
            }
            at++;
        }

        /** White space and comments. */
        private void skip() {
            int depth = 0;
            while (at < raw.length()) {
                char c = raw.charAt(at);
                if (c == '(') {
                    depth++;
                } else if (c == ')' && depth > 0) {
                    depth--;
                } else if (c == '\\' && depth > 0) {
                    at++;
                } else if (depth == 0 && !isSpace(c)) {
                    return;
                }
                at++;
            }
            if (depth > 0) {
                throw new NotUnderstood("a comment without end");
            }
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\t' || c == '\r' || c == '\n';
        }
    }
}
