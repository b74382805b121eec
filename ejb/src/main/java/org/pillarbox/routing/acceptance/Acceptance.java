package org.pillarbox.routing.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.message.HeaderFields;
import org.pillarbox.message.MailDate;
import org.pillarbox.message.ReceivedField;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.routing.Origin;
import org.pillarbox.settings.ConsoleSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.ContentWriter;
import org.pillarbox.store.StoredContent;

/** Takes messages from clients: durable first, then a positive reply, then routed. Thread safe. */
public final class Acceptance {
    /** Received fields that make a loop (RFC 5321 §6.3). */
    public static final int MAX_RECEIVED = 100;

    /** Contents that may wait for the worker before new ones are turned away. */
    public static final int MAX_WAITING = 10_000;

    private static final Reply LOOP = Reply.of(554, "5.4.6", "Too many hops: the message is in a loop");
    private static final Reply BUSY = Reply.of(451, "4.3.0", "Cannot take messages now, try again later");
    private static final Reply FULL = Reply.of(452, "4.3.1", "Insufficient system storage, try again later");

    private final ContentStore contents;
    private final Handover handover;
    private final RoutingHealth health;
    private final Settings settings;
    private final Clock clock;

    /** The clock's zone is that of the fields that are added. */
    public Acceptance(ContentStore contents, Handover handover, RoutingHealth health, Settings settings, Clock clock) {
        this.contents = contents;
        this.handover = handover;
        this.health = health;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why no message can be taken now; costs nothing to ask. */
    public Optional<Reply> obstacle() {
        if (!health.isGood() || handover.waiting() > MAX_WAITING) {
            return Optional.of(BUSY);
        }
        return contents.isHealthy() ? Optional.empty() : Optional.of(FULL);
    }

    /**
     * Begins a content.
     *
     * @param taps who sees its bytes as they come
     * @throws IOException when none can be taken now
     */
    public MessageSink begin(List<ContentTap> taps) throws IOException {
        Optional<Reply> obstacle = obstacle();
        if (obstacle.isPresent()) {
            throw new IOException("not taking messages: " + obstacle.get().code());
        }
        return new IncomingContent(contents.create(), taps, hostName());
    }

    /**
     * What has come in.
     *
     * @param sink from {@link #begin}, complete
     */
    public ArrivedContent arrived(MessageSink sink) {
        return ((IncomingContent) sink).arrived();
    }

    /**
     * Decides about a complete content and takes it over: accepted or discarded on return, also by an exception.
     *
     * @param sink from {@link #begin}
     * @param found what is known of it
     */
    public Reply accept(Origin origin, Envelope envelope, MessageSink sink, FindingsDraft found) {
        return take(origin, envelope, sink, found, Optional.empty(), clock.instant());
    }

    /**
     * The same for a message that was collected: it is routed unless one of this key was before.
     *
     * @param received when it came in, as its Received field is to say
     */
    public Reply collect(
            Origin origin,
            Envelope envelope,
            MessageSink sink,
            FindingsDraft found,
            CollectedKey key,
            Optional<Instant> received) {
        return take(origin, envelope, sink, found, Optional.of(key), received.orElseGet(clock::instant));
    }

    private Reply take(
            Origin origin,
            Envelope envelope,
            MessageSink sink,
            FindingsDraft found,
            Optional<CollectedKey> key,
            Instant received) {
        IncomingContent content = (IncomingContent) sink;
        try {
            content.complete();
            HeaderFields header = content.header();
            if (key.isEmpty() && header.received() >= MAX_RECEIVED) {
                return LOOP;
            }
            Optional<Reply> obstacle = obstacle();
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            String prefix =
                    found.fields() + received(origin, envelope, received) + missingFields(origin, header, received);
            long bytes = content.writer().size();
            AcceptedMessage message = AcceptedMessage.of(envelope, origin, header, bytes, Optional.empty())
                    .with(found.findings())
                    .known(key);
            if (origin.isCollected()) {
                message = message.visited(OwnVisits.in(content.arrived().header(), hostName()));
            }
            StoredContent stored = commit(message, prefix, content.writer());
            return Reply.of(250, "2.0.0", "Accepted as " + stored.id());
        } catch (IOException notDurable) {
            return FULL;
        } finally {
            content.discard();
        }
    }

    /** Makes a message durable and hands it to the worker. */
    StoredContent commit(AcceptedMessage message, String prefix, ContentWriter content) throws IOException {
        byte[] metadata = AcceptedMessageCodec.encode(message);
        byte[] before = prefix.getBytes(StandardCharsets.UTF_8);
        Handover.Ticket ticket = handover.begin();
        StoredContent stored;
        try {
            stored = contents.commit(content, metadata, before);
        } catch (IOException | RuntimeException | Error notDurable) {
            // Memory that ran out, too: a ticket that is never given back holds up all that comes behind it.
            handover.failed(ticket);
            throw notDurable;
        }
        handover.committed(ticket, stored);
        return stored;
    }

    private String received(Origin origin, Envelope envelope, Instant now) {
        ConsoleSettings told = settings.get(ConsoleSettings.class);
        boolean single = envelope.recipients().size() == 1;
        return new ReceivedField(
                        origin.helo(),
                        told.hideAddresses() ? "" : origin.address(),
                        hostName(),
                        told.anonymiseServices() ? Optional.empty() : Optional.of("Pillarbox"),
                        origin.protocol(),
                        origin.cipher(),
                        origin.sessionId(),
                        single
                                ? envelope.recipients().stream().findFirst().map(EnvelopeRecipient::address)
                                : Optional.empty(),
                        now)
                .text(clock.getZone());
    }

    /** What a submitted message lacks (RFC 6409 §8). Mail from other servers stays as it is. */
    private String missingFields(Origin origin, HeaderFields header, Instant now) {
        if (origin.account().isEmpty()) {
            return "";
        }
        String date = header.date().isPresent() ? "" : "Date: " + MailDate.format(now, clock.getZone()) + "\r\n";
        String id =
                header.messageId().isPresent() ? "" : "Message-ID: <" + UUID.randomUUID() + "@" + hostName() + ">\r\n";
        return date + id;
    }

    private String hostName() {
        return settings.get(LocalMailSettings.class).hostName();
    }
}
