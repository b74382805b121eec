package org.pillarbox.protocol.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.pillarbox.api.http.HttpAnswer;

/** Writes an answer (RFC 9112 §4). The connection ends with it, and nobody is to keep or to guess anything. */
final class AnswerText {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(302, "Found"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(411, "Length Required"),
            Map.entry(413, "Content Too Large"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    private AnswerText() {}

    /** The octets of an answer; to {@code HEAD} without its text. */
    static ByteBuffer of(HttpAnswer answer, boolean headOnly) {
        byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(answer.status())
                .append(' ')
                .append(REASONS.getOrDefault(answer.status(), ""))
                .append("\r\n");
        answer.fields().forEach((name, value) -> field(head, name, value));
        field(head, "Content-Type", "text/plain;charset=UTF-8");
        field(head, "Content-Length", Integer.toString(text.length));
        field(head, "Cache-Control", "no-store");
        field(head, "X-Content-Type-Options", "nosniff");
        field(head, "Connection", "close");
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer all = ByteBuffer.allocate(first.length + (headOnly ? 0 : text.length));
        all.put(first);
        if (!headOnly) {
            all.put(text);
        }
        return all.flip();
    }

    private static void field(StringBuilder head, String name, String value) {
        head.append(name)
                .append(": ")
                .append(value.replaceAll("\\p{Cntrl}", " "))
                .append("\r\n");
    }
}
