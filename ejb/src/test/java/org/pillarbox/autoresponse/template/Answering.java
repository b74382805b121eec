package org.pillarbox.autoresponse.template;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.autoresponse.AnswerFiles;
import org.pillarbox.autoresponse.AnswerPreview;
import org.pillarbox.autoresponse.AnswerRequest;
import org.pillarbox.autoresponse.AnswerStyle;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.ClearEvery;
import org.pillarbox.autoresponse.Incoming;
import org.pillarbox.autoresponse.MessageHeader;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.Response;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.testing.CollectingSink;

/** A user's text and a message that comes in; tests change what they are about. */
final class Answering {
    static final LocalUser MICHAEL = new LocalUser(7, new UserName("Michael"), false);

    final NotedErrors errors = new NotedErrors();
    final AnswerFiles files;
    Locale locale = Locale.UK;
    ZoneId zone = ZoneId.of("Europe/London");
    LocalDateTime now = LocalDateTime.of(1994, 8, 31, 23, 29, 40);
    boolean conforming = true;
    String prefix = "Auto:";
    boolean keep = true;
    boolean onlyOnce;
    boolean byAdministrator;
    String recipient = "michael@home.example";
    String returnPath = "bounce@far.example";
    String header =
            "From: Fred <fred@far.example>\r\nReply-To: office@far.example\r\n" + "Message-ID: <1@far.example>\r\n";
    /** What the message lacks of what its size promises. */
    int lost;

    String body = "Dear Michael,\r\nwhere are you?\r\n";

    Answering(Path data) {
        files = new AnswerFiles(data);
    }

    AnswerRequest request(String text, String subject) {
        byte[] bytes = (header + "Subject: " + subject + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
        Content content = content(bytes, bytes.length + lost);
        try {
            return new AnswerRequest(
                    MICHAEL,
                    new Autoresponder(
                            ResponderType.SIMPLE, keep, onlyOnce, ClearEvery.NEVER, text, byAdministrator, "", "", ""),
                    new Incoming(
                            "id",
                            returnPath.isEmpty() ? ReversePath.NULL : ReversePath.of(address(returnPath)),
                            address(recipient),
                            MessageHeader.read(content),
                            content),
                    new AnswerStyle(conforming, prefix, "home.example", locale, zone),
                    now.atZone(zone).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Address address(String text) {
        int at = text.lastIndexOf('@');
        return new Address(text.substring(0, at), text.substring(at + 1));
    }

    AnswerPreview preview(String text, String subject) {
        return new SimpleResponder(files, errors).preview(request(text, subject));
    }

    /** The answer's text. */
    String body(String text, String subject) {
        return preview(text, subject).text();
    }

    Response respond(String text, String subject) {
        return new SimpleResponder(files, errors).respond(request(text, subject));
    }

    Response.Send send(String text, String subject) {
        return assertInstanceOf(Response.Send.class, respond(text, subject));
    }

    /** The answer as it travels. */
    String message(String text, String subject) {
        CollectingSink sink = new CollectingSink();
        try {
            send(text, subject).text().writeTo(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sink.text();
    }

    static Content content(byte[] bytes) {
        return content(bytes, bytes.length);
    }

    private static Content content(byte[] bytes, long size) {
        return new Content() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int length = (int) Math.min(into.remaining(), bytes.length - position);
                into.put(bytes, (int) position, length);
                return length == 0 ? -1 : length;
            }
        };
    }
}
