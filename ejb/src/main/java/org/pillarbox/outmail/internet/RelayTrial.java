package org.pillarbox.outmail.internet;

import java.time.Clock;
import java.util.function.IntFunction;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;

/** Tries the relays as sending does, without a message. */
public final class RelayTrial {
    private final IntFunction<SmtpClient> clients;
    private final RelaySecret secret;
    private final Settings settings;

    /** @param clients gives one that goes the way of the connection with this number, and is ended here */
    public RelayTrial(IntFunction<SmtpClient> clients, RelaySecret secret, Settings settings) {
        this.clients = clients;
        this.secret = secret;
        this.settings = settings;
    }

    /** Connects by the relays of this connection, logs in and says good bye. */
    public Result run(int connection) {
        return settings.get(Connections.class)
                .find(connection)
                .map(Connection::outMail)
                .map(page -> run(connection, page))
                .orElseGet(() -> new Result(false, "This connection has gone."));
    }

    private Result run(int connection, OutMailSettings page) {
        SmtpClient client = clients.apply(connection);
        try (SmtpConversation conversation = new RelayRoute(client, secret, Clock.systemUTC()).open(page)) {
            return new Result(
                    conversation.isOpen(),
                    page.user().isEmpty()
                            ? "The relay answers."
                            : "The relay answers and takes the log-in of " + page.user() + ".");
        } catch (Unreachable failed) {
            return new Result(false, "No relay takes mail now: " + Replies.words(failed.reply()));
        } finally {
            client.end();
        }
    }

    /**
     * What came of it.
     *
     * @param works whether mail would be taken
     * @param words for people
     */
    public record Result(boolean works, String words) {}
}
