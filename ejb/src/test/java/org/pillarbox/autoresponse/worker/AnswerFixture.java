package org.pillarbox.autoresponse.worker;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.pillarbox.api.mail.Content;
import org.pillarbox.autoresponse.AnswerRequest;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.Autoresponders;
import org.pillarbox.autoresponse.ClearEvery;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.autoresponse.Responder;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.Response;
import org.pillarbox.autoresponse.jpa.JpaAnsweredLog;
import org.pillarbox.autoresponse.jpa.JpaAutoresponders;
import org.pillarbox.autoresponse.jpa.JpaDueAnswers;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.NotedErrors;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.ContentId;
import org.pillarbox.testing.CollectingSink;
import org.pillarbox.testing.TestDatabase;

/** Due answers on a real database, with messages in memory; what is handed in is collected. */
public final class AnswerFixture implements AutoCloseable, Autoresponders, Submission {
    static final String MESSAGE =
            "From: Fred <fred@out.example>\r\nTo: ann@mail.example\r\nSubject: Prices\r\n\r\nHello\r\n";
    static final long ANN = 2;
    static final long BOB = 3;

    public final ListedUsers users =
            new ListedUsers().add(1, "postmaster", true).add(ANN, "ann", false).add(BOB, "bob", false);
    public final FixedSettings settings = new FixedSettings();
    final NotedErrors errors = new NotedErrors();
    final List<Letter> letters = new CopyOnWriteArrayList<>();
    final List<ContentId> removed = new CopyOnWriteArrayList<>();
    final Map<Long, Autoresponder> pages = new HashMap<>();
    final Map<ContentId, Content> messages = new HashMap<>();
    final MovableClock clock = new MovableClock();
    final TestDatabase database;
    private final ExecutorService quick = Executors.newFixedThreadPool(2);
    /** One, so that the order of programs is known. */
    private final ExecutorService programs = Executors.newSingleThreadExecutor();

    private final List<AnswerWorker> workers = new ArrayList<>();
    volatile Function<AnswerRequest, Response> simple = request -> new Response.Nothing("no text", true);
    volatile Runnable beforeSettling = () -> {};

    AnswerFixture(DatabaseKind kind) throws SQLException {
        database = TestDatabase.open(kind);
    }

    /** Stands still until it is moved. */
    static final class MovableClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-23T10:15:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    static Autoresponder page(ResponderType type, boolean keep, boolean onlyOnce, ClearEvery every) {
        return new Autoresponder(type, keep, onlyOnce, every, "away", true, "program", "", "");
    }

    <T> T rows(Function<JpaDueAnswers, T> work) {
        return database.call(em -> work.apply(new JpaDueAnswers(
                em, new JpaAnsweredLog(em, clock), (user, content) -> removed.add(content), errors, clock)));
    }

    <T> T log(Function<JpaAnsweredLog, T> work) {
        return database.call(em -> work.apply(new JpaAnsweredLog(em, clock)));
    }

    /** A message comes into a mailbox. */
    DueAnswer deliver(long user, String sender, String message) {
        UUID any = UUID.randomUUID();
        ContentId id = new ContentId(new UUID(clock.millis() << 16 | 0x7000, any.getLeastSignificantBits()));
        messages.put(id, new TextContent(message));
        DueAnswer due =
                new DueAnswer(id, user, Mail.address(sender), Mail.address("ann@mail.example"), Optional.empty());
        find(user).ifPresent(page -> database.inTransaction(em -> new JpaAutoresponders(em).save(user, page)));
        rows(rows -> {
            rows.add(List.of(due));
            return null;
        });
        return due;
    }

    DueAnswer deliver(String sender) {
        return deliver(ANN, sender, MESSAGE);
    }

    /** Answers as the test says. */
    Responder simple() {
        return new Responder() {
            @Override
            public ResponderType type() {
                return ResponderType.SIMPLE;
            }

            @Override
            public Response respond(AnswerRequest request) {
                return simple.apply(request);
            }
        };
    }

    AnswerDesk desk(Responder... others) {
        List<Responder> responders = new ArrayList<>(List.of(others));
        responders.add(simple());
        return new AnswerDesk(new AnswerDesk.Parts(
                ledger(),
                users,
                this,
                answered(),
                content -> Optional.ofNullable(messages.get(content)),
                responders,
                this,
                settings,
                clock));
    }

    /** Sees to all that is due, on this thread. */
    void answerAll(AnswerDesk desk) {
        due(clock.instant()).forEach(desk::answer);
    }

    List<AnswerLedger.Pending> waiting() {
        return due(Instant.MAX.minusSeconds(1L << 50));
    }

    private List<AnswerLedger.Pending> due(Instant at) {
        List<AnswerLedger.Pending> due = new ArrayList<>();
        for (AnswerLedger.Kind kind : AnswerLedger.Kind.values()) {
            due.addAll(rows(rows -> rows.due(at, kind, Set.of(), 100)));
        }
        return due;
    }

    String text(Letter letter) {
        CollectingSink sink = new CollectingSink();
        try {
            letter.text().writeTo(sink);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sink.text();
    }

    AnswerLedger ledger() {
        return new AnswerLedger() {
            @Override
            public boolean lease(String node, Instant now, Instant until) {
                return rows(rows -> rows.lease(node, now, until));
            }

            @Override
            public void resume(Instant now) {
                rows(rows -> {
                    rows.resume(now);
                    return null;
                });
            }

            @Override
            public List<Pending> due(Instant now, Kind kind, Set<Long> without, int limit) {
                return rows(rows -> rows.due(now, kind, without, limit));
            }

            @Override
            public int begin(long id, Instant nextTry) {
                return rows(rows -> rows.begin(id, nextTry));
            }

            @Override
            public void postpone(long id, Instant nextTry) {
                rows(rows -> {
                    rows.postpone(id, nextTry);
                    return null;
                });
            }

            @Override
            public void settle(Pending pending, Settlement settlement) {
                beforeSettling.run();
                rows(rows -> {
                    rows.settle(pending, settlement);
                    return null;
                });
            }
        };
    }

    AnsweredLog answered() {
        return new AnsweredLog() {
            @Override
            public Optional<Instant> oldest(long userId) {
                return log(log -> log.oldest(userId));
            }

            @Override
            public Map<Long, Instant> oldest() {
                return log(JpaAnsweredLog::oldest);
            }

            @Override
            public boolean contains(long userId, String address) {
                return log(log -> log.contains(userId, address));
            }

            @Override
            public void add(long userId, String address) {
                log(log -> {
                    log.add(userId, address);
                    return null;
                });
            }

            @Override
            public List<String> list(long userId, int most) {
                return log(log -> log.list(userId, most));
            }

            @Override
            public long count(long userId) {
                return log(log -> log.count(userId));
            }

            @Override
            public void clear(long userId) {
                log(log -> {
                    log.clear(userId);
                    return null;
                });
            }
        };
    }

    LogClearing clearing() {
        return new LogClearing(answered(), this, clock);
    }

    @Override
    public boolean isActive(long userId) {
        return pages.containsKey(userId);
    }

    @Override
    public Optional<Autoresponder> find(long userId) {
        return Optional.ofNullable(pages.get(userId));
    }

    @Override
    public void submit(Letter letter) {
        letters.add(letter);
    }

    /** A worker whose threads end before the database goes to somebody else. */
    AnswerWorker worker(String node, Responder... others) {
        AnswerWorker.Threads both = new AnswerWorker.Threads(quick, programs);
        AnswerWorker worker = new AnswerWorker(desk(others), ledger(), both, node, errors, clock);
        workers.add(worker);
        return worker;
    }

    @Override
    public void close() {
        workers.forEach(AnswerWorker::stop);
        quick.shutdown();
        programs.shutdown();
        try {
            quick.awaitTermination(20, TimeUnit.SECONDS);
            programs.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
