package org.pillarbox.it.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;

/** Programs that answer mail, on a server that is killed while one runs. */
class AnswersIT {
    private static final String PROGRAM =
            """
            cat > "$MAILBOX.seen"
            while [ ! -e go ]; do sleep 0.1; done
            cat <<END
            To: $REPLY_TO
            From: $MAILBOX@mail.example
            Date: Mon, 23 Nov 2026 10:00:00 +0000
            Subject: Re: $SUBJECT

            from a program
            END
            """;

    private ServerProcess process;
    private Pillarbox server;

    @AfterEach
    void end() {
        if (process != null) {
            process.close();
        }
    }

    @Test
    @Tag("USR-130")
    @Tag("USR-132")
    @Tag("USR-243")
    @Tag("USR-244")
    @Tag("USR-248")
    @Tag("USR-252")
    void aMessageThatWasBeingAnsweredIsAnsweredOnceBehindTheRestart() throws IOException {
        Path data = Build.target().resolve("data/answers");
        TestHome.delete(data);
        process = new ServerProcess(TestHome.withTesting("answers"), data, PortOffset.free()).start();
        server = new Pillarbox(process);
        for (String user : List.of("ann", "fred", "carol")) {
            server.accounts().given(user);
        }
        Files.writeString(data.resolve("respond.sh"), PROGRAM);
        server.answer("ann", "/bin/sh respond.sh", false, false);
        server.answer("fred", "/bin/sh respond.sh", true, false);
        send("fred", "first");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(data.resolve("ann.seen")));
        assertEquals(1, count("ann"), "delivered while the program runs");
        process.kill();
        Files.createFile(data.resolve("go"));
        process.start();
        String answer = last("fred", 1);
        assertTrue(answer.startsWith("Return-Path: <>\r\n"), answer);
        assertTrue(answer.contains("Subject: Re: first\r\n\r\nfrom a program\r\n"), answer);
        assertTrue(Files.readString(data.resolve("ann.seen")).startsWith("Return-Path: <fred@mail.example>\r\n"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> count("ann") == 0);
        server.answer("ann", "/bin/sh respond.sh", true, true);
        send("fred", "second");
        send("fred", "third");
        send("carol", "fourth");
        assertTrue(last("carol", 1).contains("Subject: Re: fourth\r\n"));
        assertTrue(last("fred", 2).contains("Subject: Re: second\r\n"), "the third comes behind the log");
        assertEquals(3, count("ann"), "no answer to an answer came to ann");
        try (Stream<Path> left = Files.list(data.resolve("housekeeper"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    private void send(String sender, String subject) {
        String message = "From: " + sender + "@mail.example\r\nTo: ann@mail.example\r\nSubject: " + subject
                + "\r\n\r\nHello\r\n";
        try (SmtpClient client = SmtpClient.connect(server.port(587), TlsUse.STARTTLS)) {
            client.login(sender, Accounts.PASSWORD)
                    .send(
                            server.address(sender),
                            List.of("ann@mail.example"),
                            message.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private String last(String user, int messages) {
        try (Pop3Client mailbox = server.pop3With(messages, user)) {
            return new String(mailbox.retrieve(messages), StandardCharsets.US_ASCII);
        }
    }

    private int count(String user) {
        Pop3Client mailbox = server.pop3().login(user, Accounts.PASSWORD);
        int count = mailbox.count();
        mailbox.quit();
        return count;
    }
}
