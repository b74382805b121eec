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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.queue.Activity;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.Destination;
import org.pillarbox.queue.Head;
import org.pillarbox.queue.LanQueue;
import org.pillarbox.queue.OutQueue;
import org.pillarbox.queue.Reason;
import org.pillarbox.queue.Waiting;
import org.pillarbox.store.ContentId;

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

    /** The domain as it is compared. */
    @Column(name = "domain_key")
    String domainKey;

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

    /** Whether the sender has been told that it takes long, or does not want to hear of it. */
    @Column(name = "warned")
    boolean warned;

    /** Who sends it now; nobody for null. */
    @Column(name = "claimed_by")
    UUID claimedBy;

    @Column(name = "claimed_until")
    Instant claimedUntil;

    /** Which node has claimed it. */
    @Column(name = "claimed_node")
    String claimedNode = "";

    @Column(name = "urgent")
    boolean urgent;

    /** The Connection that an administrator chose for it, by number; 0 for any. */
    @Column(name = "route")
    int route;

    /** When it was tried for the last time; null for never. */
    @Column(name = "tried")
    Instant tried;

    @Column(name = "reason")
    @Enumerated(EnumType.STRING)
    Reason reason = Reason.NONE;

    protected QueueEntity() {}

    QueueEntity(Waiting entry) {
        Envelope envelope = entry.envelope();
        Optional<Address> sender = envelope.reversePath().address();
        this.contentId = entry.content().value();
        this.recipientLocal = entry.recipient().address().localPart();
        this.recipientDomain = entry.recipient().address().domain();
        this.domainKey = entry.recipient().address().domainKey();
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
        this.urgent = entry.urgent();
    }

    /** What makes it the same entry at a replay. */
    static String key(UUID content, String local, String domain, String lanHost) {
        return content + "/" + local + "@" + domain + " " + lanHost;
    }

    String key() {
        return key(contentId, recipientLocal, recipientDomain, lanHost);
    }

    OutQueue.Entry entry(Instant now) {
        boolean sending = activity(now) == Activity.SENDING;
        return new OutQueue.Entry(
                id,
                contentId.toString().replace("-", ""),
                sender(),
                shown(recipientLocal, recipientDomain),
                lanHost,
                route,
                subject,
                sizeBytes,
                urgent,
                queued,
                activity(now),
                sending ? claimedNode : "",
                attempts,
                nextTry,
                reason,
                lastReply);
    }

    private String sender() {
        return senderLocal.isEmpty() ? "<>" : "<" + shown(senderLocal, senderDomain) + ">";
    }

    private Activity activity(Instant now) {
        boolean sending = claimedUntil != null && claimedUntil.isAfter(now);
        return switch (state) {
            case HELD -> Activity.HELD;
            case SET_ASIDE -> Activity.SET_ASIDE;
            case WAITING -> sending ? Activity.SENDING : Activity.WAITING;
        };
    }

    /** Also of a row that is damaged: it stands among the others. */
    private static String shown(String local, String domain) {
        try {
            return new Address(local, domain).toString();
        } catch (IllegalArgumentException damaged) {
            return (local + "@" + domain).replaceAll("\\p{Cntrl}", "?");
        }
    }

    LanQueue.Entry lanEntry(Instant now) {
        return new LanQueue.Entry(
                id,
                contentId.toString().replace("-", ""),
                sender(),
                shown(recipientLocal, recipientDomain),
                lanHost,
                sizeBytes,
                queued,
                attempts,
                lastReply,
                nextTry,
                activity(now));
    }

    /** Where it goes, for people. */
    String place() {
        return lanHost.isEmpty() ? domainKey : lanHost;
    }

    /** What makes it one message with other rows. */
    Head head() {
        return new Head(new ContentId(contentId), prefix, senderLocal, senderDomain);
    }

    /** These rows of one message for one destination. */
    static Claim claim(UUID lease, Destination to, List<QueueEntity> rows) {
        QueueEntity first = rows.get(0);
        List<Claim.Item> items = rows.stream()
                .map(row -> new Claim.Item(row.id, row.recipient(), row.queued, row.warned))
                .toList();
        Envelope envelope = new Envelope(
                first.senderLocal.isEmpty()
                        ? ReversePath.NULL
                        : ReversePath.of(new Address(first.senderLocal, first.senderDomain)),
                items.stream().map(Claim.Item::recipient).toList(),
                first.bodyType,
                first.international,
                Optional.ofNullable(first.dsnReturn),
                Optional.ofNullable(first.envelopeId),
                0);
        return new Claim(lease, new ContentId(first.contentId), first.prefix, to, envelope, items);
    }

    String address() {
        return new Address(recipientLocal, recipientDomain).toString();
    }

    EnvelopeRecipient recipient() {
        Set<DsnNotify> wishes = Arrays.stream(notifications.split(","))
                .filter(word -> !word.isEmpty())
                .map(DsnNotify::valueOf)
                .collect(Collectors.toSet());
        return new EnvelopeRecipient(
                new Address(recipientLocal, recipientDomain), wishes, Optional.ofNullable(originalRecipient));
    }

    /** PostgreSQL takes no NUL in a text. */
    static String cut(String text, int longest) {
        String clean = text.replace("\0", "");
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }
}
