package org.pillarbox.routing.worker;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.DsnNotify;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.extension.script.MessageHeader;
import org.pillarbox.journal.trace.Journey;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.Summary;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.queue.Waiting;
import org.pillarbox.queue.dsn.ReportedRecipient;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.Verdict;
import org.pillarbox.routing.acceptance.AcceptedMessage;
import org.pillarbox.routing.acceptance.AcceptedMessageCodec;
import org.pillarbox.routing.outgoing.OutgoingEdits;
import org.pillarbox.store.ContentId;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.LogPosition;
import org.pillarbox.store.StoredContent;
import org.pillarbox.store.inbox.RoutedTransfer;

/**
 * Works out what a content becomes. Writes nothing, and reads no bytes but those that the edit of outgoing mail needs. Thread
 * safe.
 */
public final class MessageRouter {
    /** Steps that let one address mean many users. */
    private static final Set<String> OF_MANY = Set.of("group", "list");

    private static final Reply GONE = Reply.of(550, "5.1.1", "Recipient not recognised");

    private final Pipeline pipeline;
    private final OutgoingEdits edits;
    private final Clock clock;
    private final Function<StoredContent, MessageHeader> headers;
    private final Predicate<StoredContent> urgency;

    /** Routes through this pipeline, and lets mail to the outside be edited; scripts see no header. */
    public MessageRouter(Pipeline pipeline, OutgoingEdits edits, Clock clock) {
        this(pipeline, edits, clock, content -> MessageHeader.NONE, content -> false);
    }

    /**
     * Routes as on the living server.
     *
     * @param headers reads the headers of messages for which a script runs
     * @param urgency whether a message that leaves was marked as urgent
     */
    public MessageRouter(
            Pipeline pipeline,
            OutgoingEdits edits,
            Clock clock,
            Function<StoredContent, MessageHeader> headers,
            Predicate<StoredContent> urgency) {
        this.urgency = urgency;
        this.headers = headers;
        this.pipeline = pipeline;
        this.edits = edits;
        this.clock = clock;
    }

    /** What becomes of it; a content that cannot be understood is set aside. */
    public RoutedMessage route(StoredContent content) {
        return route(content, Set.of());
    }

    /** The same, while these users have gone: their mailboxes are refused as unknown, and nothing is sent on to them. */
    public RoutedMessage route(StoredContent content, Set<Long> gone) {
        Optional<CollectedKey> collected = Optional.empty();
        try {
            AcceptedMessage message = AcceptedMessageCodec.decode(content.metadata());
            collected = message.collected();
            Transit transit = message.transit().without(gone);
            return new Routing(content, message, transit, clock.instant(), () -> headers.apply(content)).run();
        } catch (RuntimeException unroutable) {
            return RoutedMessage.setAside(content, collected, unroutable.toString());
        }
    }

    /** What would become of a message: all is decided as for a real one, and nothing is written of it. */
    public RoutedMessage rehearse(AcceptedMessage message) {
        Instant now = clock.instant();
        long bytes = message.traits().map(Traits::bytes).orElse(0L);
        StoredContent imagined = new StoredContent(
                new ContentId(new UUID(0, 0)),
                now,
                new byte[0],
                new ContentLocation(0, 0, 0, bytes),
                LogPosition.START);
        MessageHeader header = header(message.summary());
        return new Routing(imagined, message, message.transit().onTrial(), now, () -> header).run();
    }

    /** The fields that are known of a message which is nowhere. */
    private static MessageHeader header(Summary summary) {
        return MessageHeader.parse("From: " + summary.from() + "\nSubject: " + summary.subject() + "\nMessage-ID: "
                + summary.messageId() + "\n");
    }

    /** The work on one content. */
    private final class Routing {
        private final StoredContent content;
        private final AcceptedMessage message;
        private final Envelope envelope;
        private final Transit transit;
        private final Instant now;
        private final Supplier<MessageHeader> source;
        private final List<Delivery> deliveries = new ArrayList<>();
        private final QueuedCopies queued = new QueuedCopies();
        private final Fates fates = new Fates();
        private final OwedReports owed;

        private final Set<Long> passed = new HashSet<>(0);
        private final List<DueAnswer> answers = new ArrayList<>(0);
        private final Set<String> reached = new HashSet<>();
        private Optional<Patch> edit = Optional.empty();
        private Optional<MessageHeader> header = Optional.empty();

        Routing(
                StoredContent content,
                AcceptedMessage message,
                Transit transit,
                Instant now,
                Supplier<MessageHeader> source) {
            this.content = content;
            this.message = message;
            this.envelope = message.envelope();
            this.transit = transit;
            this.now = now;
            this.source = source;
            this.owed = new OwedReports(content, message);
        }

        RoutedMessage run() {
            Pipeline.Journey journey = pipeline.journey(transit.reading(this::header));
            for (EnvelopeRecipient recipient : envelope.recipients()) {
                journey.route(recipient).forEach(this::settle);
            }
            if (isMovedInVain()) {
                return RoutedMessage.setAside(
                        content, message.collected(), "moved by an administrator, but refused: " + owed);
            }
            return new RoutedMessage(
                    content,
                    message.summary(),
                    message.origin().mayRelay() && !message.origin().isServer(),
                    deliveries,
                    queued.list(() -> urgency.test(content)),
                    passed,
                    answers,
                    owed.list(),
                    trace(),
                    message.occasion(),
                    message.collected(),
                    Optional.empty());
        }

        /** Read once for all recipients, and not at all where nobody has a script. */
        private MessageHeader header() {
            if (header.isEmpty()) {
                header = Optional.of(source.get());
            }
            return header.get();
        }

        /** The message was taken from where it lay: it is kept whole, which a report about a large one would not do. */
        private boolean isMovedInVain() {
            return message.occasion().filter(RoutedTransfer::isMove).isPresent()
                    && deliveries.isEmpty()
                    && queued.isEmpty();
        }

        private void settle(Verdict verdict) {
            verdict.recipient()
                    .passed()
                    .forEach(passage -> passed.add(passage.user().id()));
            if (verdict.end() instanceof Outcome.Done done) {
                fate(verdict, Trace.Outcome.DELIVERED, done.words());
                reportSuccess(verdict);
                return;
            }
            if (verdict.end() instanceof Outcome.Refuse refuse) {
                fail(verdict, refuse.reply());
                return;
            }
            if (verdict.end() instanceof Outcome.Tell tell) {
                tell(verdict, tell);
                return;
            }
            if (verdict.end() instanceof Outcome.Discard discard) {
                fate(verdict, Trace.Outcome.DROPPED, discard.words());
                return;
            }
            Target target = ((Outcome.Deliver) verdict.end()).target();
            if (target instanceof Target.Mailbox mailbox) {
                if (transit.gone().contains(mailbox.user().id())) {
                    fail(verdict, GONE);
                } else {
                    deliver(verdict, mailbox);
                }
            } else if (target instanceof Target.OutQueue outside) {
                enqueue(verdict, outside);
            }
        }

        private void deliver(Verdict verdict, Target.Mailbox mailbox) {
            String place = mailbox.user().name() + ", " + mailbox.folder();
            boolean first = reached.add(mailbox.user().id() + " " + mailbox.folder());
            fate(verdict, Trace.Outcome.DELIVERED, first ? place : place + "; it is there already");
            reportSuccess(verdict);
            if (!first) {
                return;
            }
            Address address = verdict.recipient().address();
            String prefix = "Return-Path: " + envelope.reversePath() + "\r\nDelivered-To: " + address + "\r\n";
            deliveries.add(
                    new Delivery(content.id(), mailbox.user().id(), mailbox.folder(), prefix, message.occasion()));
            answer(verdict, mailbox);
        }

        /** What the server wrote itself is never answered, so that no two autoresponders write to each other. */
        private void answer(Verdict verdict, Target.Mailbox mailbox) {
            Optional<Address> sender = envelope.reversePath().address();
            if (sender.isEmpty()
                    || message.occasion().isPresent()
                    || !mailbox.folder().equals(Delivery.INBOX)) {
                return;
            }
            Recipient recipient = verdict.recipient();
            boolean meant = recipient.passed().isEmpty()
                    && verdict.steps().stream().noneMatch(step -> OF_MANY.contains(step.name()));
            answers.add(new DueAnswer(
                    content.id(),
                    mailbox.user().id(),
                    sender.get(),
                    recipient.address(),
                    Optional.of(recipient.given().address()).filter(given -> meant)));
        }

        private void reportSuccess(Verdict verdict) {
            EnvelopeRecipient given = verdict.recipient().given();
            if (given.notifications().contains(DsnNotify.SUCCESS)
                    && !verdict.recipient().isCopy()) {
                owed.add(given, ReportedRecipient.Action.DELIVERED, "2.0.0", "");
            }
        }

        private void enqueue(Verdict verdict, Target.OutQueue outside) {
            String prefix = visited(verdict.recipient());
            // What a mapping or a user's settings send on keeps its header and addresses, and so does what stays in the
            // own network.
            boolean leaves = prefix.isEmpty() && outside.host().isEmpty();
            UnaryOperator<Address> change = leaves ? edits.addresses(message) : UnaryOperator.identity();
            Address address = change.apply(outside.address());
            String words = "for " + address;
            EnvelopeRecipient given = verdict.recipient().given();
            // Whether a mere copy arrives is no matter of the sender's.
            Set<DsnNotify> wishes = verdict.recipient().isCopy() ? Set.of(DsnNotify.NEVER) : given.notifications();
            EnvelopeRecipient to = new EnvelopeRecipient(address, wishes, given.originalRecipient());
            Patch patch = leaves ? edit() : Patch.NONE;
            long growth =
                    prefix.isEmpty() ? patch.growth() : Patch.inFront(prefix).growth();
            boolean first = queued.add(new Waiting(
                    content.id(),
                    envelopeOf(outside, change),
                    to,
                    message.summary().subject(),
                    content.location().size() + growth,
                    now,
                    patch,
                    prefix,
                    outside.host().orElse("")));
            fate(verdict, Trace.Outcome.QUEUED, first ? words : words + "; it is there already");
        }

        /** Mail that is sent on leaves under a sender of ours, to which reports come back. */
        private Envelope envelopeOf(Target.OutQueue outside, UnaryOperator<Address> change) {
            Optional<Address> sender =
                    outside.sender().or(() -> envelope.reversePath().address().map(change));
            return envelope.withRecipients(List.of()).under(new ReversePath(sender));
        }

        /** By this a message that comes back is known again, latest first as trace fields are. */
        private static String visited(Recipient recipient) {
            StringBuilder fields = new StringBuilder();
            recipient.redirected().ifPresent(from -> fields.append("Delivered-To: " + from + "\r\n"));
            recipient.passed().forEach(passage -> fields.insert(0, "Delivered-To: " + passage.address() + "\r\n"));
            return fields.toString();
        }

        /** Worked out once for all recipients. */
        private Patch edit() {
            if (edit.isEmpty()) {
                edit = Optional.of(edits.of(content, message));
            }
            return edit.get();
        }

        private void fail(Verdict verdict, Reply reply) {
            String words = reply.code() + " " + reply.enhanced() + " " + String.join(" ", reply.lines());
            EnvelopeRecipient given = verdict.recipient().given();
            Set<DsnNotify> wishes = given.notifications();
            if (verdict.recipient().isCopy()) {
                fate(verdict, Trace.Outcome.DROPPED, words + "; no report, because it is a copy");
            } else if (envelope.reversePath().isNull()) {
                fate(verdict, Trace.Outcome.DROPPED, words + "; no report, because it has no sender");
            } else if (wishes.isEmpty() || wishes.contains(DsnNotify.FAILURE)) {
                owed.add(given, ReportedRecipient.Action.FAILED, reply.enhanced(), words);
                fate(verdict, Trace.Outcome.BOUNCED, words);
            } else {
                fate(verdict, Trace.Outcome.DROPPED, words + "; the sender wants no report");
            }
        }

        private void tell(Verdict verdict, Outcome.Tell tell) {
            EnvelopeRecipient given = verdict.recipient().given();
            owed.tell(tell.user().name().toString(), given.address(), tell.problem());
            fate(verdict, Trace.Outcome.DELIVERED, tell.words());
        }

        /** What was found out while it came in stands in front of what routing says. */
        private List<Trace.Step> withNotes(List<Trace.Step> steps) {
            List<Trace.Step> notes = message.findings().notes();
            return notes.isEmpty()
                    ? steps
                    : Stream.concat(notes.stream(), steps.stream()).toList();
        }

        private void fate(Verdict verdict, Trace.Outcome outcome, String detail) {
            String given = verdict.recipient().given().address().toString();
            fates.add(given, withNotes(verdict.steps()), new Journey.End(outcome, detail));
        }

        private Trace trace() {
            return new Trace(
                    content.id().toString(),
                    content.arrival(),
                    envelope.reversePath().toString(),
                    message.origin().address(),
                    message.origin().helo(),
                    message.origin().account().orElse(""),
                    message.origin().protocol(),
                    content.location().size(),
                    message.summary().subject(),
                    message.summary().messageId(),
                    fates.list(now));
        }
    }
}
