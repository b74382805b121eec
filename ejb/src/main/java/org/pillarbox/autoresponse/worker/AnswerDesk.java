package org.pillarbox.autoresponse.worker;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.autoresponse.AnswerRequest;
import org.pillarbox.autoresponse.AnswerStyle;
import org.pillarbox.autoresponse.AnswerStyles;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.Autoresponders;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.autoresponse.Incoming;
import org.pillarbox.autoresponse.MessageHeader;
import org.pillarbox.autoresponse.Responder;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.Response;
import org.pillarbox.autoresponse.gate.Gate;
import org.pillarbox.autoresponse.gate.OwnAddresses;
import org.pillarbox.autoresponse.worker.AnswerLedger.Pending;
import org.pillarbox.autoresponse.worker.AnswerLedger.Settlement;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.settings.AutoresponderSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.DamagedContent;

/**
 * Finds out what is answered to one message, and sees to it: answer, copy, log, and the message's removal where it is not kept. Thread
 * safe, but the messages of one user must come one after another.
 */
public final class AnswerDesk {
    /** Tries of a message that the process does not survive, or that makes a responder throw. */
    static final int MOST_TRIES = 6;

    private static final System.Logger LOG = System.getLogger("org.pillarbox.autoresponse");
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final Parts parts;
    private final Map<ResponderType, Responder> responders;
    private final LogClearing clearing;
    private final AnswerStyles styles;
    private final AnswerRate rate;
    private final Addressees addressees;
    private final FailureLetters failures;

    /** What it works with. The clock's zone is that of days and of answers. */
    public record Parts(
            AnswerLedger ledger,
            UserDirectory users,
            Autoresponders autoresponders,
            AnsweredLog answered,
            IncomingContents contents,
            List<Responder> responders,
            Submission submission,
            Settings settings,
            Clock clock) {
        public Parts {
            responders = List.copyOf(responders);
        }
    }

    public AnswerDesk(Parts parts) {
        this.parts = parts;
        this.responders = parts.responders().stream().collect(Collectors.toMap(Responder::type, each -> each));
        this.clearing = new LogClearing(parts.answered(), parts.autoresponders(), parts.clock());
        this.styles = new AnswerStyles(parts.settings());
        this.rate = new AnswerRate(parts.clock());
        this.addressees = new Addressees(parts.answered(), rate);
        this.failures = new FailureLetters(parts.users(), parts.settings(), parts.submission(), parts.clock());
    }

    /** Sees to one due answer. When it throws, the row stays for another try. */
    public void answer(Pending pending) {
        Optional<LocalUser> user = parts.users().find(pending.due().userId());
        Optional<Autoresponder> page =
                user.flatMap(there -> parts.autoresponders().find(there.id()));
        if (page.isEmpty()) {
            parts.ledger().settle(pending, Settlement.NOTHING);
            return;
        }
        int tries = parts.ledger().begin(pending.id(), parts.clock().instant().plus(PAUSE));
        if (tries == 0) {
            return;
        }
        try {
            Settlement settlement = tries > MOST_TRIES
                    ? failed(
                            user.get(),
                            pending.due(),
                            "It was tried " + MOST_TRIES + " times and never came to an end.")
                    : settlement(pending.due(), user.get(), page.get());
            parts.ledger().settle(pending, settlement);
        } catch (DamagedContent forEver) {
            parts.ledger().settle(pending, nothing(user.get(), pending.due(), forEver.getMessage(), true));
        } catch (IOException notNow) {
            later(user.get(), pending, notNow);
        }
    }

    /** The message is not to blame: a full disk, or the server stops. But what stands in the way may stay there for ever. */
    private void later(LocalUser user, Pending pending, IOException notNow) {
        Instant now = parts.clock().instant();
        Duration age = Duration.between(pending.due().content().made(), now);
        boolean stops = notNow instanceof InterruptedIOException;
        if (age.compareTo(LONGEST_WAIT) >= 0 && !stops && isGivenUp(user, pending, notNow)) {
            return;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "The answer to {0} waits: {1}",
                pending.due().content(),
                notNow.toString());
        Duration half = age.dividedBy(2);
        Duration pause = half.compareTo(PAUSE) < 0 ? PAUSE : half.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : half;
        parts.ledger().postpone(pending.id(), now.plus(stops ? PAUSE : pause));
    }

    private boolean isGivenUp(LocalUser user, Pending pending, IOException reason) {
        try {
            parts.ledger().settle(pending, failed(user, pending.due(), "For a day it could not be done: " + reason));
            return true;
        } catch (IOException notEvenALetter) {
            return false;
        }
    }

    private Settlement settlement(DueAnswer due, LocalUser user, Autoresponder page) throws IOException {
        Optional<Content> accepted = parts.contents().open(due.content());
        if (accepted.isEmpty()) {
            return nothing(user, due, "the message has gone", true);
        }
        Incoming incoming = incoming(due, accepted.get());
        AnswerStyle style = styles.now();
        String to = Addressees.key(incoming.correspondent(style.conforming()).orElse(due.sender()));
        clearing.clearIfDue(user.id(), page.clearEvery());
        Optional<String> objection = gated(user, page, due, incoming, to)
                .or(() -> addressees.once(user.id(), page.onlyOnce(), to))
                .or(() -> rate.objection(user.id(), to, 0));
        if (objection.isPresent()) {
            return nothing(user, due, objection.get(), true);
        }
        Response response = responders
                .get(page.type())
                .respond(new AnswerRequest(
                        user, page, incoming, style, parts.clock().instant()));
        if (response instanceof Response.Failed failure) {
            return failed(user, due, failure.reason());
        }
        if (response instanceof Response.Nothing nothing) {
            return nothing(user, due, nothing.reason(), nothing.keep());
        }
        Response.Send send = (Response.Send) response;
        Optional<String> again = addressees.once(user.id(), send.onlyOnce(), to);
        if (again.isPresent()) {
            return nothing(user, due, again.get(), true);
        }
        Addressees.Chosen chosen = addressees.of(user.id(), send, gate());
        return chosen.recipients().isEmpty()
                ? nothing(user, due, String.join("; ", chosen.objections()), true)
                : sent(user, due, send, accepted.get(), to, chosen);
    }

    private Settlement sent(
            LocalUser user,
            DueAnswer due,
            Response.Send send,
            Content accepted,
            String sender,
            Addressees.Chosen chosen)
            throws IOException {
        Envelope envelope = send.envelope().withRecipients(chosen.recipients());
        // The copy first: nobody is answered while it cannot be written.
        if (send.copyTo().isPresent()) {
            Address copyTo = send.copyTo().get();
            parts.submission().submit(CopyLetter.of(accepted, due.recipient(), copyTo, "copy of " + due.occasion()));
        }
        parts.submission().submit(new Letter(envelope, due.occasion(), send.text()));
        List<String> to = chosen.recipients().stream()
                .map(recipient -> Addressees.key(recipient.address()))
                .toList();
        rate.count(user.id(), sender, to);
        String others = chosen.objections().isEmpty() ? "" : ", but: " + String.join("; ", chosen.objections());
        LOG.log(System.Logger.Level.INFO, "Message {0} for {1} was answered{2}", due.content(), user.name(), others);
        // The sender as well, whoever got the answer: it is the sender's messages that are answered once.
        Set<String> answered = new LinkedHashSet<>(to);
        answered.add(sender);
        return new Settlement(send.onlyOnce() ? answered : Set.of(), !send.keep());
    }

    private static Settlement nothing(LocalUser user, DueAnswer due, String reason, boolean keep) {
        LOG.log(
                System.Logger.Level.INFO,
                "Message {0} for {1} is not answered: {2}",
                due.content(),
                user.name(),
                reason);
        return new Settlement(Set.of(), !keep);
    }

    private Settlement failed(LocalUser user, DueAnswer due, String reason) throws IOException {
        LOG.log(
                System.Logger.Level.WARNING,
                "Message {0} for {1} cannot be answered: {2}",
                due.content(),
                user.name(),
                reason);
        failures.tell(user, due, reason);
        return Settlement.NOTHING;
    }

    private Optional<String> gated(LocalUser user, Autoresponder page, DueAnswer due, Incoming incoming, String to) {
        OwnAddresses own = new OwnAddresses(
                user,
                parts.settings().get(LocalMailSettings.class),
                Stream.concat(Stream.of(due.recipient()), due.given().stream()));
        return gate().objection(page, incoming.header(), to, due.sender().toString(), own);
    }

    private Gate gate() {
        return new Gate(parts.settings().get(AutoresponderSettings.class));
    }

    /** As it lies in the mailbox, with the fields that the delivery put in front. */
    private static Incoming incoming(DueAnswer due, Content accepted) throws IOException {
        ReversePath returnPath = ReversePath.of(due.sender());
        String front = "Return-Path: " + returnPath + "\r\nDelivered-To: " + due.recipient() + "\r\n";
        Content content = Patch.inFront(front).on(accepted);
        return new Incoming(
                due.content().toString(), returnPath, due.recipient(), MessageHeader.read(content), content);
    }
}
