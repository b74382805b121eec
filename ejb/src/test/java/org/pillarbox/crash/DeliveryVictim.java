package org.pillarbox.crash;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.outmail.internet.RelaySecret;
import org.pillarbox.outmail.internet.RelayedWay;
import org.pillarbox.outmail.sending.Sender;
import org.pillarbox.outmail.sending.StoredClaims;
import org.pillarbox.outmail.smtp.SocketSmtpClient;
import org.pillarbox.outmail.smtp.TimeOuts;
import org.pillarbox.queue.Claims;
import org.pillarbox.queue.jpa.JpaOutQueue;
import org.pillarbox.queue.jpa.OutgoingEditRows;
import org.pillarbox.routing.Mail;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.jpa.FakeUsage;
import org.pillarbox.store.jpa.JpaDeliveryIndex;
import org.pillarbox.store.jpa.UnsyncedDeliveries;

/**
 * A process that sends and is killed. {@code send <data> <port> <minutes> <first number>} hands in numbered messages for outside and
 * sends them to the relay at the port, by a clock that is so many minutes ahead; {@code drain <data> <port> <minutes>} sends what is left
 * and ends; {@code once} does both with one message.
 */
final class DeliveryVictim {
    private static final int SESSIONS = 2;
    private static final int THREADS = 3;
    private static final Duration LONG = Duration.ofSeconds(50);
    /** Between two messages of a session, so that no queue grows. */
    private static final long PAUSE = Duration.ofMillis(4).toNanos();

    private final CrashServer server;
    private final Sender sender;

    private DeliveryVictim(Path data, int port, long minutes) throws Exception {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
        server = new CrashServer(data, clock);
        Connections all = SettingKinds.of(Connections.class).defaults();
        Connection first = all.first().orElseThrow();
        server.settings.put(all.with(first.with(relay(port))));
        Claims claims = new StoredClaims(server.database, server.errors);
        SocketSmtpClient client = new SocketSmtpClient(
                () -> "mail.example", new TimeOuts(LONG, LONG, LONG, LONG, LONG, LONG), DeliveryVictim::daemon);
        RelaySecret secret = new RelaySecret(new SealingKey(data.resolve("settings.key"), new SecureRandom()));
        sender = new Sender(
                new Sender.Parts(
                        RelayedWay.of(client, secret, server.settings, claims, server.errors, clock),
                        claims,
                        (content, prefix, host) -> open(content),
                        server.errors,
                        clock),
                DeliveryVictim::daemon);
    }

    private static OutMailSettings relay(int port) {
        return new OutMailSettings(
                OutMailMethod.RELAY,
                List.of(new LanServer("127.0.0.1", port)),
                TlsDemand.OFFERED,
                "",
                "",
                "",
                0,
                THREADS,
                30,
                false,
                4,
                72);
    }

    public static void main(String[] arguments) throws Exception {
        DeliveryVictim victim =
                new DeliveryVictim(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
        switch (arguments[0]) {
            case "send" -> victim.send(Long.parseLong(arguments[4]));
            case "drain" -> victim.drain();
            default -> victim.once();
        }
    }

    private void send(long first) {
        new Thread(server.worker).start();
        new Thread(sender).start();
        AtomicLong numbers = new AtomicLong(first);
        CrashServer.say("ready");
        for (int i = 0; i < SESSIONS; i++) {
            new Thread(() -> {
                        while (true) {
                            handIn(numbers.getAndIncrement());
                            LockSupport.parkNanos(PAUSE);
                        }
                    })
                    .start();
        }
    }

    private void once() {
        handIn(1);
        server.worker.stop();
        server.worker.run();
        drain();
    }

    private void handIn(long number) {
        server.handIn(number, Mail.loggedIn("ann"), "ann@mail.example", "u" + number + "@outside.example");
    }

    /** All that was accepted has been routed before. */
    private void drain() {
        new Thread(sender).start();
        while (server.database.<Long>call(em -> new JpaOutQueue(em).count()) > 0) {
            LockSupport.parkNanos(PAUSE);
        }
        server.errors.latest(10).forEach(entry -> CrashServer.say("error " + entry));
        System.exit(0);
    }

    private Optional<Content> open(ContentId content) {
        return server.database.call(em -> {
            Patch edit = new OutgoingEditRows(em).find(content);
            return new JpaDeliveryIndex(
                            em, new FakeUsage(), new UnsyncedDeliveries(DatabaseKind.H2, server.sync), arrivals -> {})
                    .locate(content)
                    .map(location -> edit.on(server.log.open(location)));
        });
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
