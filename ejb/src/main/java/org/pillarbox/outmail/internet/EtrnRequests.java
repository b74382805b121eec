package org.pillarbox.outmail.internet;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.MailRequests;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** Asks by a conversation of its own, so that whoever hangs up breaks off nothing else. */
public final class EtrnRequests implements MailRequests {
    private static final Reply NO_RELAY =
            Reply.of(421, "4.3.5", "The Out Mail of this Connection has no relay: name the host to send ETRN to");

    private final IntFunction<SmtpClient> clients;
    private final RelaySecret secret;
    private final Settings settings;
    private final ThreadFactory threads;

    /**
     * @param clients gives one that goes the way of the connection with this number, and is ended here
     * @param threads gives the one that waits for the server
     */
    public EtrnRequests(IntFunction<SmtpClient> clients, RelaySecret secret, Settings settings, ThreadFactory threads) {
        this.clients = clients;
        this.secret = secret;
        this.settings = settings;
        this.threads = threads;
    }

    @Override
    public Reply ask(int connection, Optional<LanServer> server, String node) throws Unreachable, InterruptedException {
        SmtpClient client = clients.apply(connection);
        FutureTask<Reply> asking = new FutureTask<>(() -> {
            try (SmtpConversation conversation = open(client, connection, server)) {
                return conversation.etrn(node);
            }
        });
        try {
            // A socket hears no interrupt: it is closed when the waiting ends.
            threads.newThread(asking).start();
            return asking.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Unreachable reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            client.end();
        }
    }

    private SmtpConversation open(SmtpClient client, int connection, Optional<LanServer> server) throws Unreachable {
        if (server.isPresent()) {
            return client.open(
                    SmtpTarget.plain(server.get().host(), server.get().port()));
        }
        OutMailSettings page = settings.get(Connections.class)
                .find(connection)
                .map(Connection::outMail)
                .filter(outMail -> outMail.method() == OutMailMethod.RELAY
                        && !outMail.relays().isEmpty())
                .orElseThrow(() -> new Unreachable(NO_RELAY));
        return new RelayRoute(client, secret, Clock.systemUTC()).open(page);
    }
}
