package org.pillarbox.inmail.collecting;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.pillarbox.inmail.Collected;
import org.pillarbox.inmail.Collecting;
import org.pillarbox.inmail.InMailSecrets;
import org.pillarbox.inmail.Progress;
import org.pillarbox.inmail.pop3.Account;
import org.pillarbox.inmail.pop3.Pop3Client;
import org.pillarbox.inmail.pop3.Pop3Failure;
import org.pillarbox.inmail.pop3.Pop3Failure.Kind;
import org.pillarbox.inmail.pop3.Pop3Session;
import org.pillarbox.inmail.pop3.Pop3Target;
import org.pillarbox.inmail.routing.CollectedRouting;
import org.pillarbox.journal.problem.ClientProblems;
import org.pillarbox.journal.problem.Problem;
import org.pillarbox.journal.problem.Problems;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.acceptance.Acceptance;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;

/** Collects from POP3 servers. */
public final class Collector implements Collecting {
    private static final String PAGE = "/admin/externalmail/in-mail";

    private final Parts parts;
    private final LoginPauses pauses;
    private final Set<Integer> running = ConcurrentHashMap.newKeySet();

    /** Deleted by the last collection, of which some may be remembered only since: their delivery comes behind it. */
    private final Map<Integer, List<CollectedKey>> deleted = new ConcurrentHashMap<>();

    /**
     * What collecting works with.
     *
     * @param limits asked for each collection
     * @param freeBytes of the disk that messages come to
     * @param threads wait for the disk, up to {@link HandOvers#MOST} for each collection
     * @param clock also gives the zone of times that people read
     */
    public record Parts(
            Pop3Client client,
            InMailSecrets secrets,
            SeenMessages memory,
            Acceptance acceptance,
            CollectedRouting routing,
            Problems problems,
            Supplier<CollectingLimits> limits,
            LongSupplier freeBytes,
            Executor threads,
            Clock clock) {}

    public Collector(Parts parts) {
        this.parts = parts;
        this.pauses = new LoginPauses(parts.clock());
    }

    /** Names the account, however its server is connected to. */
    static String mailbox(Method.Pop3 account) {
        String name = account.server().host().toLowerCase(Locale.ROOT) + "\n" + account.user();
        return Digest.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    @Override
    public Collected collect(InMail inMail, int connection, Progress progress) {
        if (!(inMail.method() instanceof Method.Pop3 account)) {
            return Collected.NOTHING;
        }
        if (!running.add(inMail.number())) {
            return Collected.failed(inMail.title() + " is being collected already");
        }
        try {
            return new Collection(inMail, account, connection, progress).run();
        } finally {
            running.remove(inMail.number());
        }
    }

    /** One collection, with what is told of it. */
    private final class Collection {
        private final InMail inMail;
        private final Method.Pop3 account;
        private final int connection;
        private final Progress progress;
        private final ClientProblems problems;
        private Optional<Run> run = Optional.empty();

        Collection(InMail inMail, Method.Pop3 account, int connection, Progress progress) {
            this.inMail = inMail;
            this.account = account;
            this.connection = connection;
            this.progress = progress;
            this.problems = ClientProblems.pop3(inMail.name(), inMail.number(), PAGE);
        }

        Collected run() {
            Pop3Target target = new Pop3Target(
                    account.server().host(),
                    account.server().port(),
                    account.security(),
                    account.certificates(),
                    new Account(
                            account.login(),
                            account.user(),
                            parts.secrets().open(account).orElse("")));
            Optional<Instant> pause = pauses.until(inMail.number(), target);
            if (pause.isPresent()) {
                return Collected.failed(
                        "The server did not let the account in; it is tried again at " + time(pause.get()));
            }
            try (Pop3Session session = parts.client().open(target, connection)) {
                pauses.let(inMail.number());
                List<CollectedKey> before = deleted.remove(inMail.number());
                if (before != null) {
                    parts.memory().gone(before, parts.clock().instant());
                }
                run = Optional.of(run(session));
                run.get().run();
                return ended();
            } catch (Pop3Failure failure) {
                if (failure.kind() == Kind.LOGIN && failure.reply().isPresent()) {
                    pauses.refused(inMail.number(), target, failure.reply().get());
                }
                return failed(failure);
            } catch (Stopped here) {
                parts.problems()
                        .report(problems.refused(here.getMessage()).helpedBy("Look at this server's home page."));
                return result(here.getMessage());
            } catch (IOException | RuntimeException broken) {
                // The database, say: it must not keep back the other In Mails of the connection.
                parts.problems().report(problems.refused("This server could not go on: " + broken));
                return result("This server could not go on: " + broken);
            }
        }

        private Run run(Pop3Session session) {
            CollectingLimits limits = parts.limits().get();
            Origin origin = new Origin(
                    Origin.COLLECTED + "/" + inMail.number(),
                    "c-" + UUID.randomUUID().toString().substring(0, 8),
                    session.address(),
                    account.server().host(),
                    session.cipher().isPresent() ? "POP3S" : "POP3",
                    session.cipher(),
                    Optional.empty());
            Intake intake = new Intake(
                    parts.acceptance(), parts.routing(), inMail, account, session, origin, limits.originalDates());
            return new Run(
                    new Run.Mailbox(inMail.number(), mailbox(account), account.download()),
                    session,
                    intake,
                    new Run.Parts(
                            parts.memory(),
                            new Room(parts.freeBytes(), limits),
                            new Duplicates(account.download().removeDuplicates(), limits.messageIdsIgnored()),
                            new HandOvers(parts.threads()),
                            progress,
                            parts.clock()));
        }

        private Collected ended() {
            if (run.get().refusal().isPresent()) {
                return failed(run.get().refusal().get());
            }
            if (run.get().renamed() > 0) {
                parts.problems().report(renamed(run.get().renamed()));
            } else {
                parts.problems().over(problems.place());
            }
            return keep(run.get().result(Optional.empty()));
        }

        private Problem renamed(int number) {
            return problems.refused("The server calls " + number
                            + " messages otherwise than before. They were recognised by their headers and are"
                            + " not collected again.")
                    .helpedBy("Nothing has to be done, unless it comes again each day: then ask whoever runs the"
                            + " server.");
        }

        private Collected failed(Pop3Failure failure) {
            if (!(failure.getCause() instanceof InterruptedIOException)) {
                parts.problems().report(problem(failure));
            }
            return result(failure.getMessage());
        }

        private Collected keep(Collected done) {
            run.filter(begun -> done.deleted() > 0).ifPresent(begun -> deleted.put(inMail.number(), begun.deleted()));
            return done;
        }

        private Collected result(String fault) {
            return run.map(begun -> keep(begun.result(Optional.of(fault)))).orElseGet(() -> Collected.failed(fault));
        }

        private Problem problem(Pop3Failure failure) {
            if (failure.kind() == Kind.UNREACHABLE) {
                return problems.connection(failure);
            }
            if (failure.reply().isPresent()) {
                return problems.answer(
                        failure.reply().get(), failure.lastCommand().orElse(""));
            }
            return failure.kind() == Kind.LOST ? problems.closed(failure) : problems.refused(failure.getMessage());
        }

        private String time(Instant at) {
            ZoneId zone = parts.clock().getZone();
            return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at.atZone(zone));
        }
    }
}
