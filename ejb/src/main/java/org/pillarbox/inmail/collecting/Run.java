package org.pillarbox.inmail.collecting;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.inmail.Collected;
import org.pillarbox.inmail.Progress;
import org.pillarbox.inmail.collecting.HandOvers.Done;
import org.pillarbox.inmail.pop3.Listed;
import org.pillarbox.inmail.pop3.Pop3Failure;
import org.pillarbox.inmail.pop3.Pop3Failure.Kind;
import org.pillarbox.inmail.pop3.Pop3Session;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.settings.inmail.Download;

/** One session with one mailbox, from the listing to QUIT. Used once. */
final class Run {
    /** For so long a message that a server does not show is known again when it does. */
    static final Duration MEMORY = Duration.ofDays(30);

    /** So many messages in a row that cannot be taken end the run. */
    private static final int MOST_REFUSED = 3;

    private static final int BYTES_PER_KILOBYTE = 1000;

    private final Mailbox mailbox;
    private final Pop3Session session;
    private final Intake intake;
    private final Recognition recognition;
    private final Deletions deletions;
    private final Duplicates duplicates;
    private final HandOvers handOvers;
    private final Room room;
    private final SeenMessages memory;
    private final Progress progress;
    private final Clock clock;
    private int listed;
    private int collected;
    private long bytes;
    private int tooLarge;
    private int same;
    private Optional<Pop3Failure> refusal = Optional.empty();
    /** So many in a row could not be taken. */
    private int refused;
    /** Why the first of them was not. */
    private Optional<Stopped> unwilling = Optional.empty();

    /**
     * Whose mailbox, and what is to be done with it.
     *
     * @param inMail the number
     * @param name of the account, in keys
     * @param download what is collected
     */
    record Mailbox(int inMail, String name, Download download) {}

    /** What a run works with. */
    record Parts(
            SeenMessages memory,
            Room room,
            Duplicates duplicates,
            HandOvers handOvers,
            Progress progress,
            Clock clock) {}

    Run(Mailbox mailbox, Pop3Session session, Intake intake, Parts parts) {
        this.mailbox = mailbox;
        this.session = session;
        this.intake = intake;
        this.memory = parts.memory();
        this.room = parts.room();
        this.duplicates = parts.duplicates();
        this.handOvers = parts.handOvers();
        this.progress = parts.progress();
        this.clock = parts.clock();
        HeaderLook look = new HeaderLook(session);
        this.deletions = new Deletions(session, look, mailbox.download(), clock);
        this.recognition = new Recognition(memory, look, mailbox.inMail(), mailbox.name());
    }

    /**
     * Collects.
     *
     * @throws IOException what ended it before its time; {@link #result} has what was done until then
     */
    void run() throws IOException {
        List<Listed> listing = session.list();
        listed = listing.size();
        Optional<Map<Integer, String>> names = listing.isEmpty() ? Optional.empty() : session.uniqueIds();
        boolean named = listing.isEmpty() || names.isPresent();
        List<Message> messages = recognition.of(
                Entry.of(listing, names), named, mailbox.download().leaves(), clock.instant());
        tell(messages);
        try {
            for (Message message : messages) {
                if (progress.isStopping()) {
                    break;
                }
                handle(message);
                settle(HandOvers.MOST);
            }
            settle(0);
            if (unwilling.isPresent()) {
                throw unwilling.get();
            }
        } catch (Stopped here) {
            quitAllTheSame(here);
            throw here;
        } finally {
            // The line is gone: what is under way comes in all the same, and is deleted there next time.
            for (Optional<Done> done = handOvers.ended(0); done.isPresent(); done = handOvers.ended(0)) {
                done.filter(each -> each.reply().isPositive()).ifPresent(this::count);
            }
        }
        quit();
        memory.forgetGone(mailbox.inMail(), clock.instant().minus(MEMORY));
    }

    /** What was done. */
    Collected result(Optional<String> fault) {
        return new Collected(listed, collected, bytes, deletions.done().size(), tooLarge, same, fault);
    }

    /** What was deleted at the server for sure. */
    List<CollectedKey> deleted() {
        return deletions.done();
    }

    /** Messages that the server calls otherwise than before. */
    int renamed() {
        return recognition.renamed();
    }

    /** The server did not give or delete a message, and the others were handled all the same. */
    Optional<Pop3Failure> refusal() {
        return refusal.or(deletions::refusal);
    }

    private void tell(List<Message> messages) {
        List<Message> wanted = messages.stream()
                .filter(message -> message.seen().isEmpty() && !isTooLarge(message))
                .toList();
        progress.found(
                wanted.size(),
                wanted.stream().mapToLong(message -> message.entry().bytes()).sum());
    }

    private void handle(Message message) throws IOException {
        if (message.seen().isPresent()) {
            Seen seen = message.seen().get();
            if (!deletions.isDue(seen.collected())) {
                return;
            }
            if (deletions.isSurely(message, seen)) {
                deletions.deleteWhereDue(message, seen.key(), seen.collected());
                return;
            }
        }
        if (isTooLarge(message)) {
            tooLarge++;
            return;
        }
        collect(message.stranger());
    }

    private void collect(Message message) throws IOException {
        room.need(message.entry().bytes());
        Optional<Intake.Arrived> fetched = fetch(message);
        boolean handedOver = false;
        try {
            handedOver = fetched.isPresent() && take(message, fetched.get());
        } finally {
            if (!handedOver) {
                fetched.ifPresent(Intake.Arrived::close);
            }
        }
    }

    /** One message that the server cannot give must not keep back all others. */
    private Optional<Intake.Arrived> fetch(Message message) throws IOException {
        try {
            Intake.Arrived arrived = intake.fetch(message.entry());
            progress.fetched(message.entry().bytes());
            return Optional.of(arrived);
        } catch (Pop3Failure failure) {
            if (failure.kind() != Kind.REFUSED || isAboutEnvelope(failure)) {
                throw failure;
            }
            refusal = refusal.or(() -> Optional.of(failure));
            return Optional.empty();
        }
    }

    /** Whether it is handed over, and no longer ours. */
    private boolean take(Message message, Intake.Arrived arrived) throws IOException {
        Optional<Seen> again = recognition.again(message, arrived.fingerprint(), arrived.isTelling());
        if (again.isPresent()) {
            deletions.deleteWhereDue(message, again.get().key(), again.get().collected());
            return false;
        }
        CollectedKey key = new CollectedKey(
                mailbox.inMail(),
                mailbox.name(),
                message.uid().orElse("c:" + arrived.whole()),
                arrived.fingerprint(),
                message.entry().bytes());
        if (duplicates.contains(arrived.content().fields(), arrived.recipients())) {
            memory.add(key, clock.instant());
            same++;
            deletions.deleteWhereDue(message, key, clock.instant());
            return false;
        }
        duplicates.add(arrived.content().fields(), arrived.recipients());
        handOvers.add(message, key, arrived);
        return true;
    }

    /** Deletes what is durable here by now; of what is under way there may stay so many. */
    private void settle(int most) throws IOException {
        for (Optional<Done> done = handOvers.ended(most); done.isPresent(); done = handOvers.ended(most)) {
            Done one = done.get();
            if (one.reply().isPositive()) {
                refused = 0;
                count(one);
                deletions.deleteWhereDue(one.message(), one.key(), clock.instant());
            } else {
                refuse(one.reply());
            }
        }
    }

    /** One message that cannot be taken stays where it is and keeps back no other; several show that none can. */
    private void refuse(Reply reply) throws Stopped {
        String words = String.join(" ", reply.lines());
        if (unwilling.isEmpty()) {
            unwilling = Optional.of(new Stopped("A message could not be taken, and stays there: " + words));
        }
        if (++refused == MOST_REFUSED) {
            throw new Stopped("No messages can be taken now: " + words);
        }
    }

    private void count(Done done) {
        collected++;
        bytes += done.bytes();
    }

    private static boolean isAboutEnvelope(Pop3Failure failure) {
        return failure.lastCommand()
                .filter(command -> command.startsWith("*ENV"))
                .isPresent();
    }

    private boolean isTooLarge(Message message) {
        long most = mailbox.download().limitKb() * BYTES_PER_KILOBYTE;
        return most > 0 && message.entry().bytes() > most;
    }

    /** What is here is to be deleted there; in the middle of a message that cannot be said any more. */
    private void quitAllTheSame(Stopped here) {
        try {
            quit();
        } catch (Pop3Failure closed) {
            here.addSuppressed(closed);
        }
    }

    private void quit() throws Pop3Failure {
        deletions.confirm();
        memory.gone(deletions.done(), clock.instant());
    }
}
