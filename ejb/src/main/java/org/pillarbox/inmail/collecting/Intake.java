package org.pillarbox.inmail.collecting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.MessageSink;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.inmail.pop3.Pop3Session;
import org.pillarbox.inmail.pop3.Sdps;
import org.pillarbox.inmail.routing.CollectedRouting;
import org.pillarbox.inmail.routing.CollectedVerdict;
import org.pillarbox.inmail.routing.FromLineFilter;
import org.pillarbox.message.MailboxList;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.acceptance.Acceptance;
import org.pillarbox.routing.acceptance.ArrivedContent;
import org.pillarbox.routing.acceptance.FindingsDraft;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;

/** Fetches one message after the other into the content log, and hands it over. */
final class Intake {
    private static final Address POSTMASTER = new Address("postmaster", "");

    private final Acceptance acceptance;
    private final CollectedRouting routing;
    private final InMail inMail;
    private final Method.Pop3 account;
    private final Pop3Session session;
    private final Origin origin;
    private final boolean originalDates;

    Intake(
            Acceptance acceptance,
            CollectedRouting routing,
            InMail inMail,
            Method.Pop3 account,
            Pop3Session session,
            Origin origin,
            boolean originalDates) {
        this.acceptance = acceptance;
        this.routing = routing;
        this.inMail = inMail;
        this.account = account;
        this.session = session;
        this.origin = origin;
        this.originalDates = originalDates;
    }

    /** A message that is here, and not handed over yet. */
    final class Arrived implements AutoCloseable {
        private final MessageSink sink;
        private final ArrivedContent content;
        private final Optional<Sdps> told;
        private final String fingerprint;
        private final String whole;
        private final boolean telling;
        private final CollectedVerdict verdict;

        private Arrived(MessageSink sink, Fingerprint print, Optional<Sdps> told) {
            this.sink = sink;
            this.told = told;
            this.content = acceptance.arrived(sink);
            this.fingerprint = print.value();
            this.whole = print.wholeValue();
            this.telling = print.isTelling();
            this.verdict = routing.route(inMail, account, content.header(), told.map(Sdps::recipients));
        }

        String fingerprint() {
            return fingerprint;
        }

        /** By which it is known where nothing else names it. */
        String whole() {
            return whole;
        }

        boolean isTelling() {
            return telling;
        }

        ArrivedContent content() {
            return content;
        }

        List<Address> recipients() {
            return verdict.recipients();
        }

        /** Makes it durable and hands it to routing. */
        Reply handOver(CollectedKey key) {
            FindingsDraft found = new FindingsDraft();
            Envelope envelope = envelope(found);
            return acceptance.collect(
                    origin,
                    envelope,
                    sink,
                    found,
                    key,
                    originalDates ? ReceivedDate.of(content.header()) : Optional.empty());
        }

        /** What goes round in circles is not sent on any more: a person looks at it. */
        private Envelope envelope(FindingsDraft found) {
            if (content.fields().received() >= Acceptance.MAX_RECEIVED) {
                found.note(CollectedRouting.CHECK, "too many hops: the message is in a loop");
                return Envelope.from(ReversePath.NULL).withRecipients(List.of(EnvelopeRecipient.of(POSTMASTER)));
            }
            verdict.into(found);
            Envelope envelope = verdict.envelope();
            return told.flatMap(Sdps::sender)
                    .flatMap(sender -> MailboxList.read(sender, 1).stream().findFirst())
                    .map(sender -> envelope.under(ReversePath.of(sender)))
                    .orElse(envelope);
        }

        @Override
        public void close() {
            sink.discard();
        }
    }

    /** Fetches a message; nothing is kept of it until it is handed over. */
    Arrived fetch(Entry entry) throws IOException {
        Optional<Sdps> told =
                account.detection().envelope() ? Optional.of(session.envelope(entry.number())) : Optional.empty();
        Fingerprint print = Fingerprint.withWhole();
        MessageSink sink = begin(print);
        boolean here = false;
        try {
            OptionalLong bytes = entry.bytes() > 0 ? OptionalLong.of(entry.bytes()) : OptionalLong.empty();
            if (account.detection().dropFromLine()) {
                FromLineFilter filter = new FromLineFilter(sink);
                session.retrieve(entry.number(), bytes, block -> write(filter, block));
                filter.end();
            } else {
                session.retrieve(entry.number(), bytes, block -> write(sink, block));
            }
            Arrived arrived = new Arrived(sink, print, told);
            here = true;
            return arrived;
        } finally {
            if (!here) {
                sink.discard();
            }
        }
    }

    private MessageSink begin(Fingerprint print) throws Stopped {
        try {
            return acceptance.begin(List.of(print));
        } catch (IOException full) {
            throw new Stopped("No messages can be taken now: " + full.getMessage());
        }
    }

    private static void write(MessageSink sink, ByteBuffer block) throws Stopped {
        try {
            sink.write(block);
        } catch (IOException full) {
            throw new Stopped("No messages can be taken now: " + full.getMessage());
        }
    }
}
