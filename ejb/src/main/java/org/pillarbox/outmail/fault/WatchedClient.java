package org.pillarbox.outmail.fault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.outmail.SmtpClient;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.SmtpTarget;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.UnreadableContent;

/** A client whose failures are told to others, but not those of its own end. */
public final class WatchedClient implements SmtpClient {
    private final SmtpClient client;
    private final Faults faults;
    /** How many conversations are open with each server. */
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    private volatile boolean ended;

    public WatchedClient(SmtpClient client, Faults faults) {
        this.client = client;
        this.faults = faults;
    }

    /** A server that wants no more conversations than it has is well. */
    @Override
    public SmtpConversation open(SmtpTarget target) throws Unreachable {
        String server = target.host() + ":" + target.port();
        try {
            SmtpConversation conversation = client.open(target);
            open.merge(server, 1, Integer::sum);
            faults.works(target);
            return new Watched(conversation, target, server);
        } catch (Unreachable reason) {
            if (!ended && !open.containsKey(server)) {
                faults.unreachable(target, reason);
            }
            throw reason;
        }
    }

    @Override
    public void end() {
        ended = true;
        client.end();
    }

    /** One that is counted. */
    private final class Watched implements SmtpConversation {
        private final SmtpConversation conversation;
        private final SmtpTarget target;
        private final String server;
        private boolean closed;

        Watched(SmtpConversation conversation, SmtpTarget target, String server) {
            this.conversation = conversation;
            this.target = target;
            this.server = server;
        }

        @Override
        public SendResult send(Envelope envelope, Content content) throws UnreadableContent {
            SendResult result = conversation.send(envelope, content);
            if (!ended) {
                result.broken().ifPresent(reason -> faults.broken(target, reason));
            }
            return result;
        }

        @Override
        public Reply etrn(String node) {
            return conversation.etrn(node);
        }

        @Override
        public boolean isEncrypted() {
            return conversation.isEncrypted();
        }

        @Override
        public boolean isOpen() {
            return conversation.isOpen();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open.computeIfPresent(server, (any, count) -> count == 1 ? null : count - 1);
            }
            conversation.close();
        }
    }
}
