package org.pillarbox.protocol.transcript;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes written with escapes: {@code \r \n \t \\}, {@code \x1F}, and {@code \(text*1000)} for a text so many times. */
public final class RawBytes {
    private static final Pattern PIECE = Pattern.compile(
            "\\\\(?<letter>[rnt\\\\])|\\\\x(?<hex>[0-9A-Fa-f]{2})|\\\\\\((?<text>[^*]+)\\*(?<times>\\d+)\\)|(?<plain>[^\\\\])");

    private RawBytes() {}

    /** The bytes that are meant. */
    public static byte[] of(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher piece = PIECE.matcher(escaped);
        int at = 0;
        while (piece.find()) {
            if (piece.start() != at) {
                break;
            }
            at = piece.end();
            bytes.writeBytes(bytesOf(piece));
        }
        if (at != escaped.length()) {
            throw new IllegalArgumentException("unknown escape at " + at + ": " + escaped);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytesOf(Matcher piece) {
        if (piece.group("letter") != null) {
            int letter = "rnt\\".indexOf(piece.group("letter"));
            return new byte[] {(byte) "\r\n\t\\".charAt(letter)};
        }
        if (piece.group("hex") != null) {
            return new byte[] {(byte) Integer.parseInt(piece.group("hex"), 16)};
        }
        if (piece.group("text") != null) {
            return repeated(of(piece.group("text")), Integer.parseInt(piece.group("times")));
        }
        return piece.group("plain").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(byte[] bytes, int times) {
        ByteBuffer all = ByteBuffer.allocate(bytes.length * times);
        for (int i = 0; i < times; i++) {
            all.put(bytes);
        }
        return all.array();
    }
}
