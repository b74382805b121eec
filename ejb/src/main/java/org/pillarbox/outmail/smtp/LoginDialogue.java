package org.pillarbox.outmail.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.SmtpTarget.Login;
import org.pillarbox.outmail.Unreachable;

/** Logs in (RFC 4954) by PLAIN or LOGIN; over TLS they are no worse than others. */
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
        if (offers.hasLogin("PLAIN")) {
            finish("AUTH PLAIN " + coded("\0" + login.user() + "\0" + login.password()));
        } else if (offers.hasLogin("LOGIN")) {
            ask("AUTH LOGIN");
            ask(coded(login.user()));
            finish(coded(login.password()));
        } else {
            throw new Unreachable(Reply.of(454, "4.7.0", "The server offers no log-in by PLAIN or LOGIN"));
        }
    }

    private void ask(String text) throws IOException {
        line.say(text, times.command());
        Reply reply = line.reply(times.command());
        if (reply.code() != 334) {
            throw refused(reply, text);
        }
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
