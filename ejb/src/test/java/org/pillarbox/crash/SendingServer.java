package org.pillarbox.crash;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

/** A server of {@link CrashServer} that also sends, to the relay at a port of this machine. */
final class SendingServer {
    private static final Duration LONG = Duration.ofSeconds(50);

    final CrashServer server;
    final Sender sender;

    /** @param settled runs behind each transaction that ends a delivery */
    SendingServer(Path data, int port, int threads, Clock clock, Runnable settled) throws Exception {
        server = new CrashServer(data, clock);
        Connections all = SettingKinds.of(Connections.class).defaults();
        Connection first = all.first().orElseThrow();
        server.settings.put(all.with(first.with(relay(port, threads))));
        Claims claims = new StoredClaims(server.database, server.errors, settled);
        SocketSmtpClient client = new SocketSmtpClient(
                () -> "mail.example", new TimeOuts(LONG, LONG, LONG, LONG, LONG, LONG), SendingServer::daemon);
        RelaySecret secret = new RelaySecret(new SealingKey(data.resolve("settings.key"), new SecureRandom()));
        sender = new Sender(
                new Sender.Parts(
                        RelayedWay.of(client, secret, server.settings, claims, server.errors, clock),
                        claims,
                        (content, prefix, host) -> open(content),
                        server.errors,
                        clock),
                SendingServer::daemon);
    }

    /** For outside. */
    void handIn(long number) {
        server.handIn(number, Mail.loggedIn("ann"), "ann@mail.example", "u" + number + "@outside.example");
    }

    /** How many messages wait. */
    long waiting() {
        return server.database.<Long>call(em -> new JpaOutQueue(em).count());
    }

    /** Sends all that waits. */
    void empty(Duration look) {
        new Thread(sender).start();
        while (waiting() > 0) {
            LockSupport.parkNanos(look.toNanos());
        }
    }

    private static OutMailSettings relay(int port, int threads) {
        return new OutMailSettings(
                OutMailMethod.RELAY,
                List.of(new LanServer("127.0.0.1", port)),
                TlsDemand.OFFERED,
                "",
                "",
                "",
                0,
                threads,
                30,
                false,
                4,
                72);
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
