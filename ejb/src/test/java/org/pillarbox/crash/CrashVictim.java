package org.pillarbox.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Content;
import org.pillarbox.routing.Mail;
import org.pillarbox.store.Maildrops;
import org.pillarbox.store.jpa.FakeUsage;
import org.pillarbox.store.jpa.JpaMaildrops;

/**
 * A process to be killed. {@code load <data> <first number>} hands in numbered messages and says {@code begun n} before and
 * {@code ack n} after each; {@code list <data>} says {@code have n} for each that lies in the mailbox; {@code once <data>} does
 * both with one message, and ends.
 */
final class CrashVictim {
    private static final int SESSIONS = 4;
    private static final Pattern NUMBER = Pattern.compile("X-Number: (\\d+)");

    private final CrashServer server;

    private CrashVictim(Path data) throws Exception {
        server = new CrashServer(data, Clock.systemUTC());
    }

    public static void main(String[] arguments) throws Exception {
        CrashVictim victim = new CrashVictim(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "load" -> victim.load(Long.parseLong(arguments[2]));
            case "list" -> victim.list();
            default -> victim.once();
        }
    }

    private void load(long first) {
        new Thread(server.worker).start();
        AtomicLong numbers = new AtomicLong(first);
        CrashServer.say("ready");
        for (int i = 0; i < SESSIONS; i++) {
            new Thread(() -> {
                        while (true) {
                            handIn(numbers.getAndIncrement());
                        }
                    })
                    .start();
        }
    }

    private void once() throws IOException {
        handIn(1);
        server.worker.stop();
        server.worker.run();
        list();
    }

    private void handIn(long number) {
        server.handIn(number, Mail.STRANGER, "x@outside.example", "ann@mail.example");
    }

    private void list() throws IOException {
        JpaMaildrops maildrops = new JpaMaildrops(
                server.database::call, server.log, new FakeUsage(), server.sync::run, "victim", Clock.systemUTC());
        Maildrops.Opened opened = maildrops.open(CrashServer.ANN, "list", false).orElseThrow();
        for (Maildrops.Item item : opened.messages()) {
            Content content = maildrops
                    .content(CrashServer.ANN, item.id(), Long.MAX_VALUE)
                    .orElseThrow();
            ByteBuffer head = ByteBuffer.allocate((int) Math.min(1000, content.size()));
            int read = 0;
            while (head.hasRemaining() && read >= 0) {
                read = content.read(head.position(), head);
            }
            Matcher matcher = NUMBER.matcher(StandardCharsets.US_ASCII.decode(head.flip()));
            CrashServer.say(matcher.find() ? "have " + matcher.group(1) : "stranger " + item);
        }
        server.errors.latest(10).forEach(entry -> CrashServer.say("error " + entry));
        System.exit(0);
    }
}
