package org.pillarbox.message.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;

/**
 * A message for servers that take seven bits only (RFC 6152 §3): its parts of eight bits, of long lines or without lines are put into
 * quoted-printable or base64, all else stays as it is. What is signed or encrypted is never touched, nor a message in a message.
 */
public final class SevenBit {
    private static final String ENCODING = "Content-Transfer-Encoding";

    private final Source message;
    private final Map<Integer, Coding> codings;

    /** Gives the message from its beginning, as often as it is asked. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** How a leaf is coded. */
    enum Coding {
        QUOTED_PRINTABLE,
        BASE64;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private SevenBit(Source message, Map<Integer, Coding> codings) {
        this.message = message;
        this.codings = codings;
    }

    /**
     * Looks the message through.
     *
     * @return empty when it is of seven bits already
     * @throws NotConvertible when that cannot be done without harm
     */
    public static Optional<SevenBit> of(Source message) throws IOException, NotConvertible {
        try (InputStream in = message.open()) {
            LineScan scan = LineScan.of(in);
            if (!scan.isEightBit() && !scan.isBinary()) {
                return Optional.empty();
            }
        }
        Map<Integer, Coding> codings = new HashMap<>();
        try (InputStream in = message.open()) {
            MimeWalk.through(in, new Judge(codings));
        }
        return codings.isEmpty() ? Optional.empty() : Optional.of(new SevenBit(message, codings));
    }

    /** Writes it. */
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = message.open()) {
            MimeWalk.through(in, new SevenBitWriter(codings, out));
        } catch (NotConvertible changed) {
            throw new IOException("the message is not what it was", changed);
        }
    }

    static boolean isEncoding(Field field) {
        return field.getName().equalsIgnoreCase(ENCODING);
    }

    static byte[] encodingField(String word) {
        return (ENCODING + ": " + word + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Finds out which leaves are to be coded how. */
    private record Judge(Map<Integer, Coding> codings) implements MimeWalk.Visitor {
        private static final List<String> BARE = List.of("7bit", "8bit", "binary");

        @Override
        public void header(int entity, List<Field> header, BodyDescriptor type, boolean sealed) throws NotConvertible {
            for (Field field : header) {
                byte[] raw =
                        field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
                for (byte each : raw) {
                    if (each < 0) {
                        throw new NotConvertible("its header has letters of eight bits");
                    }
                }
            }
        }

        @Override
        public void leaf(int entity, BodyDescriptor type, boolean sealed, InputStream body)
                throws IOException, NotConvertible {
            LineScan scan = LineScan.of(body);
            if (scan.isPlain()) {
                return;
            }
            String encoding = type.getTransferEncoding() == null
                    ? "7bit"
                    : type.getTransferEncoding().toLowerCase(Locale.ROOT);
            if (sealed || !BARE.contains(encoding) || "message".equals(type.getMediaType())) {
                throw new NotConvertible(
                        "a part that must not be changed has lines that are too long, or letters of eight bits");
            }
            boolean text = "text".equals(type.getMediaType()) && !scan.isBinary();
            codings.put(entity, text ? Coding.QUOTED_PRINTABLE : Coding.BASE64);
        }

        @Override
        public void aside(String boundary, boolean last, InputStream text) throws IOException, NotConvertible {
            if (!LineScan.of(text).isPlain()) {
                throw new NotConvertible("between its parts stands something else than lines of seven bits");
            }
        }

        @Override
        public void part(String boundary, boolean first) {
            // What matters is in the parts.
        }

        @Override
        public void end(String boundary) {
            // What matters is in the parts.
        }
    }
}
