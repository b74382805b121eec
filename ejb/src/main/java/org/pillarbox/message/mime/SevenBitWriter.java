package org.pillarbox.message.mime;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.Base64OutputStream;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;

/** Writes a message with some of its leaves coded. */
final class SevenBitWriter implements MimeWalk.Visitor {
    private final Map<Integer, SevenBit.Coding> codings;
    private final OutputStream out;

    SevenBitWriter(Map<Integer, SevenBit.Coding> codings, OutputStream out) {
        this.codings = codings;
        this.out = out;
    }

    @Override
    public void header(int entity, List<Field> header, BodyDescriptor type, boolean sealed) throws IOException {
        SevenBit.Coding coding = codings.get(entity);
        boolean relabelled =
                coding == null && isMultipart(type) && header.stream().anyMatch(SevenBitWriter::isWide);
        for (Field field : header) {
            if (!SevenBit.isEncoding(field) || coding == null && !relabelled) {
                out.write(field.getRaw().toByteArray());
                line("");
            }
        }
        if (coding != null) {
            complete(entity, header);
            out.write(SevenBit.encodingField(coding.word()));
        } else if (relabelled) {
            out.write(SevenBit.encodingField("7bit"));
        }
        line("");
    }

    /** A message from before MIME gets what its coding needs (RFC 1428). */
    private void complete(int entity, List<Field> header) throws IOException {
        if (entity == 0 && !has(header, "MIME-Version")) {
            line("MIME-Version: 1.0");
            if (!has(header, "Content-Type")) {
                line("Content-Type: text/plain; charset=unknown-8bit");
            }
        }
    }

    private static boolean has(List<Field> header, String name) {
        return header.stream().anyMatch(field -> field.getName().equalsIgnoreCase(name));
    }

    private static boolean isMultipart(BodyDescriptor type) {
        return "multipart".equals(type.getMediaType());
    }

    private static boolean isWide(Field field) {
        String value = field.getBody() == null ? "" : field.getBody().strip().toLowerCase(Locale.ROOT);
        return SevenBit.isEncoding(field) && (value.equals("8bit") || value.equals("binary"));
    }

    @Override
    public void leaf(int entity, BodyDescriptor type, boolean sealed, InputStream body) throws IOException {
        SevenBit.Coding coding = codings.get(entity);
        if (coding == null) {
            body.transferTo(out);
            return;
        }
        OutputStream kept = new StayingOpen(out);
        try (OutputStream coded = coding == SevenBit.Coding.BASE64
                ? new Base64OutputStream(kept)
                : new QuotedPrintableOutputStream(kept, false)) {
            body.transferTo(coded);
        }
    }

    @Override
    public void aside(String boundary, boolean last, InputStream text) throws IOException {
        if (last) {
            end(boundary);
            line("");
        }
        text.transferTo(out);
    }

    @Override
    public void part(String boundary, boolean first) throws IOException {
        if (!first) {
            line("");
        }
        line("--" + boundary);
    }

    @Override
    public void end(String boundary) throws IOException {
        line("");
        out.write(("--" + boundary + "--").getBytes(StandardCharsets.ISO_8859_1));
    }

    private void line(String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Coders close what they write to. */
    private static final class StayingOpen extends FilterOutputStream {
        StayingOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
