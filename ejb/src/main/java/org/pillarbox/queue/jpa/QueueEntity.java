package org.pillarbox.queue.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.Waiting;

/** One recipient of one message that waits. */
@Entity
@Table(name = "queue_entry")
class QueueEntity {
    private static final int MAX_ENVELOPE_ID = 200;
    private static final int MAX_ORIGINAL = 800;
    private static final int MAX_SUBJECT = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "queue_entry_seq")
    @SequenceGenerator(name = "queue_entry_seq", sequenceName = "queue_entry_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "content_id")
    UUID contentId;

    @Column(name = "recipient_local")
    String recipientLocal;

    @Column(name = "recipient_domain")
    String recipientDomain;

    @Column(name = "sender_local")
    String senderLocal;

    @Column(name = "sender_domain")
    String senderDomain;

    @Column(name = "body_type")
    @Enumerated(EnumType.STRING)
    Envelope.BodyType bodyType;

    @Column(name = "international")
    boolean international;

    @Column(name = "dsn_return")
    @Enumerated(EnumType.STRING)
    Envelope.DsnReturn dsnReturn;

    @Column(name = "envelope_id")
    String envelopeId;

    @Column(name = "notifications")
    String notifications;

    @Column(name = "original_recipient")
    String originalRecipient;

    @Column(name = "subject")
    String subject;

    @Column(name = "size_bytes")
    long sizeBytes;

    @Column(name = "queued")
    Instant queued;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    OutQueue.State state;

    @Column(name = "attempts")
    int attempts;

    @Column(name = "next_try")
    Instant nextTry;

    @Column(name = "last_reply")
    String lastReply;

    @Column(name = "prefix")
    String prefix = "";

    /** Empty for the ordinary way. */
    @Column(name = "lan_host")
    String lanHost = "";

    protected QueueEntity() {}

    QueueEntity(Waiting entry) {
        Envelope envelope = entry.envelope();
        Optional<Address> sender = envelope.reversePath().address();
        this.contentId = entry.content().value();
        this.recipientLocal = entry.recipient().address().localPart();
        this.recipientDomain = entry.recipient().address().domain();
        this.senderLocal = sender.map(Address::localPart).orElse("");
        this.senderDomain = sender.map(Address::domain).orElse("");
        this.bodyType = envelope.body();
        this.international = envelope.international();
        this.dsnReturn = envelope.dsnReturn().orElse(null);
        this.envelopeId =
                envelope.envelopeId().map(id -> cut(id, MAX_ENVELOPE_ID)).orElse(null);
        this.notifications = entry.recipient().notifications().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(","));
        this.originalRecipient = entry.recipient()
                .originalRecipient()
                .map(original -> cut(original, MAX_ORIGINAL))
                .orElse(null);
        this.subject = cut(entry.subject(), MAX_SUBJECT);
        this.sizeBytes = entry.size();
        this.queued = entry.queued();
        this.state = OutQueue.State.WAITING;
        this.nextTry = entry.queued();
        this.lastReply = "";
        this.prefix = entry.prefix();
        this.lanHost = entry.host();
    }

    /** What makes it the same entry at a replay. */
    static String key(UUID content, String local, String domain, String lanHost) {
        return content + "/" + local + "@" + domain + " " + lanHost;
    }

    String key() {
        return key(contentId, recipientLocal, recipientDomain, lanHost);
    }

    OutQueue.Entry entry() {
        String sender = senderLocal.isEmpty() ? "<>" : "<" + new Address(senderLocal, senderDomain) + ">";
        return new OutQueue.Entry(
                id,
                contentId.toString().replace("-", ""),
                sender,
                new Address(recipientLocal, recipientDomain).toString(),
                subject,
                sizeBytes,
                queued,
                state,
                attempts,
                lastReply);
    }

    /** PostgreSQL takes no NUL in a text. */
    private static String cut(String text, int longest) {
        String clean = text.replace("\0", "");
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }
}
