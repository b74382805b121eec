package org.pillarbox.autoresponse.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.autoresponse.Response;
import org.pillarbox.message.Letter;
import org.pillarbox.testing.CollectingSink;

class AnswerTextTest {
    @TempDir
    private Path data;

    @Test
    @Tag("USR-141")
    @Tag("USR-143")
    @Tag("USR-270")
    void aPlainAnswerAsItTravels() {
        Answering answering = new Answering(data);
        answering.header += "References: <0@far.example>\r\n\t<00@far.example>\r\n";
        String message = answering.message("I am away.\nBye", "Hello");
        assertEquals(
                "From: <michael@home.example>\r\nTo: <bounce@far.example>\r\nSubject: Auto: Hello\r\n"
                        + "Date: Wed, 31 Aug 1994 23:29:40 +0100\r\nMessage-ID: <*@home.example>\r\n"
                        + "Auto-Submitted: auto-replied\r\nIn-Reply-To: <1@far.example>\r\n"
                        + "References: <0@far.example>\r\n <00@far.example>\r\n <1@far.example>\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: 7bit\r\n\r\nI am away.\r\nBye\r\n",
                message.replaceFirst("<[0-9a-f-]{36}@", "<*@"));
    }

    @Test
    @Tag("USR-271")
    @Tag("USR-274")
    void onlyAConformingAnswerComesFromNobodyAndSaysWhatItIs() {
        Answering answering = new Answering(data);
        assertEquals(ReversePath.NULL, answering.send("x", "y").envelope().reversePath());
        answering.conforming = false;
        Response.Send send = answering.send("x", "y");
        assertEquals("<michael@home.example>", send.envelope().reversePath().toString());
        String message = answering.message("x", "y");
        assertFalse(message.contains("Auto-Submitted"));
        assertTrue(message.contains("Subject: Re: y\r\n"));
    }

    @Test
    void aMessageThatCannotBeReadToItsEndIsNotAppendedInPart() {
        Answering answering = new Answering(data);
        answering.lost = 5;
        Letter.Text text = answering.send("<AppendMsg>", "x").text();
        IOException failure = assertThrows(IOException.class, () -> text.writeTo(new CollectingSink()));
        assertTrue(failure.getMessage().startsWith("the message ends after "), failure.getMessage());
    }

    @Test
    @Tag("USR-143")
    void htmlIsSentAsHtml() {
        assertTrue(new Answering(data)
                .message("<HTML><body>\nHello</body></html>", "x")
                .contains("Content-Type: text/html; charset=utf-8\r\n"));
        assertTrue(new Answering(data).message(" <html>", "x").contains("Content-Type: text/plain; charset=utf-8\r\n"));
    }

    @Test
    @Tag("USR-144")
    void charactersOutsideOfAsciiAreReadAsTheyWereWritten() throws Exception {
        String text = "Grüße aus Köln, 日本語 = 1 \n" + "ä".repeat(2000) + "\nEnde ";
        Answering answering = new Answering(data);
        String raw = answering.message("<From: Jörg Müller <joerg@home.example>>\n<Subject: Köln ruft>\n" + text, "x");
        assertTrue(raw.chars().allMatch(c -> c < 128));
        assertTrue(raw.lines().allMatch(line -> line.length() <= 78));
        Part message = parts(raw).get(0);
        assertEquals(text.replace("\n", "\r\n").stripTrailing(), message.text().stripTrailing());
        assertTrue(message.header().contains("Subject: Köln ruft\n"), message.header());
        assertTrue(message.header().contains("From: Jörg Müller <joerg@home.example>\n"), message.header());
    }

    @Test
    @Tag("USR-194")
    @Tag("USR-195")
    @Tag("USR-197")
    void filesTheHeaderAndTheMessageFollowTheText() throws Exception {
        byte[] first = new byte[200_000];
        new Random(1).nextBytes(first);
        Path folder = Files.createDirectories(data.resolve("users/michael"));
        Files.write(folder.resolve("first.bin"), first);
        Files.writeString(folder.resolve("zweite Größe.txt"), "two");
        Answering answering = new Answering(data);
        answering.body = "Dear Michael,\r\n\u00e4\r\n";
        String raw = answering.message(
                "<AppendMsg>\n<AppendHdr>\n<Attach: first.bin>\nsee below\n<Attach: zweite Größe.txt>\nbye", "Hello");
        List<Part> parts = parts(raw);
        assertEquals(5, parts.size());
        assertEquals("see below\r\nbye", parts.get(0).text().strip());
        assertArrayEquals(first, parts.get(1).bytes());
        assertTrue(parts.get(2).header().contains("filename*=UTF-8''zweite%20Gr%C3%B6%C3%9Fe.txt"));
        assertEquals("two", parts.get(2).text());
        assertEquals("text/rfc822-headers", parts.get(3).type());
        assertEquals(
                answering.header.strip() + "\r\nSubject: Hello",
                parts.get(3).text().strip());
        assertEquals("message/rfc822", parts.get(4).type());
        assertTrue(raw.contains("\r\n\r\n" + answering.header + "Subject: Hello\r\n\r\n" + answering.body));
        assertEquals(
                Envelope.BodyType.EIGHT_BIT_MIME,
                answering.send("<AppendMsg>", "x").envelope().body());
    }

    @Test
    void noLineOfTheMessageBecomesAFieldOfTheAnswer() {
        Answering answering = new Answering(data);
        answering.header = "From: \"a\r\n b\" <fred@far.example>\r\nMessage-ID: <1@far.example>evil\r\n <x y>\r\n"
                + "References: junk <0@far.example> <\u00e4>\r\n";
        String message = answering.message(
                "<Subject: {OrigSubject}>\n<From: fred@far.example>\nx", "=?utf-8?Q?a=0D=0ABcc:_victim@far.example?=");
        String header = message.substring(0, message.indexOf("\r\n\r\n"));
        assertTrue(header.contains("Subject: a Bcc: victim@far.example\r\n"));
        assertTrue(header.contains("References: <0@far.example>\r\n <1@far.example>\r\n"));
        assertTrue(header.lines().noneMatch(line -> line.startsWith("Bcc")));
    }

    @Test
    @Tag("USR-145")
    void aLongSubjectStaysReadable() {
        String subject = "word ".repeat(50).strip();
        assertTrue(new Answering(data).message("x", subject).contains("\r\nSubject: Auto: " + subject + "\r\n"));
    }

    @Test
    @Tag("USR-194")
    void aFileThatGrowsIsAttachedAsItWasMeasured() throws Exception {
        byte[] measured = new byte[20_000];
        new Random(1).nextBytes(measured);
        Path file = Files.createDirectories(data.resolve("users/michael")).resolve("growing.log");
        Files.write(file, measured);
        Response.Send send = new Answering(data).send("<Attach: growing.log>\nsee below", "x");
        Files.write(file, new byte[100_000], StandardOpenOption.APPEND);
        assertArrayEquals(measured, parts(written(send)).get(1).bytes());
        Files.write(file, new byte[0]);
        assertEquals(0, parts(written(send)).get(1).bytes().length);
    }

    @Test
    void anAnswerCanBeWrittenAgain() {
        Answering answering = new Answering(data);
        Response.Send send = answering.send("x", "y");
        String once = written(send);
        assertEquals(once, written(send));
    }

    private static String written(Response.Send send) {
        CollectingSink sink = new CollectingSink();
        try {
            send.text().writeTo(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sink.text();
    }

    /** A part as the MIME library of others reads it. */
    private record Part(String type, String charset, String header, byte[] bytes) {
        String text() {
            return new String(bytes, Charset.forName(charset));
        }
    }

    private static List<Part> parts(String raw) throws Exception {
        MimeTokenStream stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        List<Part> parts = new ArrayList<>();
        StringBuilder header = new StringBuilder();
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            if (state == EntityState.T_START_HEADER) {
                header.setLength(0);
            } else if (state == EntityState.T_FIELD) {
                header.append(stream.getField().getName())
                        .append(": ")
                        .append(DecoderUtil.decodeEncodedWords(
                                stream.getField().getBody().strip(), DecodeMonitor.SILENT))
                        .append('\n');
            } else if (state == EntityState.T_BODY) {
                parts.add(new Part(
                        stream.getBodyDescriptor().getMimeType(),
                        stream.getBodyDescriptor().getCharset(),
                        header.toString(),
                        stream.getDecodedInputStream().readAllBytes()));
            }
        }
        return parts;
    }
}
