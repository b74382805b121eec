package org.pillarbox.outmail.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.SmtpTarget.Login;
import org.pillarbox.outmail.Unreachable;

/** Logs in (RFC 4954) by PLAIN or LOGIN, which over TLS are no worse than others, by CRAM-MD5, or with a token by XOAUTH2. */
final class LoginDialogue {
    /** A word of an answer that is so long and stands in what was said is no accident; it may also be cut. */
    private static final int SHORTEST_SECRET = 6;

    private final SmtpLine line;
    private final TimeOuts times;

    LoginDialogue(SmtpLine line, TimeOuts times) {
        this.line = line;
        this.times = times;
    }

    void run(Login login, Offers offers) throws IOException {
        if (login.token()) {
            token(login, offers);
        } else if (offers.hasLogin("PLAIN")) {
            finish("AUTH PLAIN " + coded("\0" + login.user() + "\0" + login.secret()));
        } else if (offers.hasLogin("LOGIN")) {
            ask("AUTH LOGIN");
            ask(coded(login.user()));
            finish(coded(login.secret()));
        } else if (offers.hasLogin("CRAM-MD5")) {
            Reply challenge = ask("AUTH CRAM-MD5");
            finish(coded(login.user() + " " + CramMd5.answer(login.secret(), challenge(challenge))));
        } else {
            throw new Unreachable(Reply.of(454, "4.7.0", "The server offers no log-in by PLAIN, LOGIN or CRAM-MD5"));
        }
    }

    /** Google and Microsoft call it so; a refusal is told as a challenge, which is answered by nothing. */
    private void token(Login login, Offers offers) throws IOException {
        if (!offers.hasLogin("XOAUTH2")) {
            throw new Unreachable(Reply.of(454, "4.7.0", "The server offers no log-in by XOAUTH2"));
        }
        String said = "AUTH XOAUTH2 " + coded("user=" + login.user() + "\1auth=Bearer " + login.secret() + "\1\1");
        line.say(said, times.command());
        Reply reply = line.reply(times.command());
        if (reply.code() == 334) {
            line.say("", times.command());
            reply = line.reply(times.command());
        }
        if (reply.code() != 235) {
            throw refused(reply, said);
        }
    }

    private static byte[] challenge(Reply reply) throws Unreachable {
        try {
            return Base64.getDecoder().decode(String.join("", reply.lines()).strip());
        } catch (IllegalArgumentException none) {
            throw new Unreachable(Reply.of(454, "4.7.0", "The server asks for the password in a way that is none"));
        }
    }

    private Reply ask(String text) throws IOException {
        line.say(text, times.command());
        Reply reply = line.reply(times.command());
        if (reply.code() != 334) {
            throw refused(reply, text);
        }
        return reply;
    }

    private void finish(String text) throws IOException {
        line.say(text, times.command());
        Reply reply = line.reply(times.command());
        if (reply.code() != 235) {
            throw refused(reply, text);
        }
    }

    /** Mail waits for whoever mends the password, which stands in no log, though some servers repeat what they refuse. */
    private static Unreachable refused(Reply reply, String said) {
        String words = reply.lines().stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .map(word -> word.length() >= SHORTEST_SECRET && said.contains(word) ? "..." : word)
                .collect(Collectors.joining(" "));
        return new Unreachable(Reply.of(454, "4.7.8", "The server refused the log-in: " + reply.code() + " " + words));
    }

    private static String coded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
