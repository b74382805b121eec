package org.pillarbox.dns.resolver;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.RecordType;
import org.pillarbox.dns.Resolver;
import org.pillarbox.dns.ResolverHealth;
import org.pillarbox.dns.ResolverOptions;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** Asks name servers over UDP, and over TCP where an answer is too long for that. Waits on threads of its own. */
public final class DnsResolver implements Resolver {
    /** All answers known at once. */
    private static final long MOST_KEPT_BYTES = 16 << 20;

    /** Questions under way at once. */
    private static final int MOST_OPEN = 2_000;

    private final Supplier<ResolverOptions> options;
    private final Signatures signatures;
    private final Clock clock;
    private final Memory memory;
    private final Meter meter;
    private final Map<Question, CompletableFuture<Lookup<?>>> open = new ConcurrentHashMap<>();
    private volatile Upstream upstream;

    /** Asks for its options at each question; when they have changed, it forgets what it knew. */
    public DnsResolver(Supplier<ResolverOptions> options, Clock clock) {
        this(options, Signatures.OF_ROOT, clock);
    }

    /** The same, with keys that are known beforehand. */
    public DnsResolver(Supplier<ResolverOptions> options, Signatures signatures, Clock clock) {
        this.options = options;
        this.signatures = signatures;
        this.clock = clock;
        this.memory = new Memory(clock, MOST_KEPT_BYTES);
        this.meter = new Meter(clock);
    }

    /** How it does. */
    public ResolverHealth health() {
        return meter.health(memory.size());
    }

    /** Whether signatures are checked: they are wanted, and the servers pass them on. Waits for that to be known. */
    public boolean isValidating() {
        return upstream().validated().join();
    }

    @Override
    public void forget(String name) {
        try {
            memory.forget(Name.fromString(name, Name.root).canonicalize());
        } catch (TextParseException noName) {
            return; // Nothing was learnt of it.
        }
    }

    @Override
    @SuppressWarnings("unchecked") // what is kept for a question is an answer to it, whose type it names
    public <T> CompletableFuture<Lookup<T>> begin(String name, RecordType<T> type) {
        meter.asked();
        Upstream servers = upstream();
        Question question;
        try {
            question = Question.of(name, type);
        } catch (TextParseException e) {
            return CompletableFuture.completedFuture(new Lookup.Failed<>("not a name that can be asked for", false));
        }
        Optional<Lookup<?>> known = memory.find(question);
        if (known.isPresent()) {
            meter.knew();
            return CompletableFuture.completedFuture((Lookup<T>) known.get());
        }
        if (servers.servers().isEmpty()) {
            return CompletableFuture.completedFuture(new Lookup.Failed<>("no name server is known", false));
        }
        if (open.size() >= MOST_OPEN) {
            return CompletableFuture.completedFuture(
                    new Lookup.Failed<>("too many questions to name servers are under way", false));
        }
        CompletableFuture<Lookup<?>> mine = new CompletableFuture<>();
        CompletableFuture<Lookup<?>> others = open.putIfAbsent(question, mine);
        if (others != null) {
            return others.thenApply(answer -> (Lookup<T>) answer);
        }
        asked(servers, new Answer<>(question, type, servers.options().validated()))
                .completeOnTimeout(late(servers), servers.options().limit().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, bug) -> settle(question, mine, bug == null ? answer : failure(bug)));
        return mine.thenApply(answer -> (Lookup<T>) answer);
    }

    private void settle(Question question, CompletableFuture<Lookup<?>> mine, Lookup<?> answer) {
        meter.came(question, answer);
        memory.keep(question, answer);
        open.remove(question);
        mine.complete(answer);
    }

    /** Whatever goes wrong, the question does not stay open. */
    private <T> CompletableFuture<Lookup<T>> asked(Upstream servers, Answer<T> answer) {
        try {
            return ask(servers, answer);
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(failure(failure));
        }
    }

    private <T> CompletableFuture<Lookup<T>> ask(Upstream servers, Answer<T> answer) {
        return Attempts.begin(
                        servers.servers(), answer.open(), servers.options().limit())
                .handle((message, failure) -> failure == null ? answer.take(message) : DnsResolver.<T>failure(failure))
                .thenCompose(end -> end == null ? ask(servers, answer) : CompletableFuture.completedFuture(end));
    }

    private static <T> Lookup<T> late(Upstream servers) {
        Duration limit = servers.options().limit();
        return new Lookup.Failed<>("no answer within " + limit.toMillis() / 1000.0 + " seconds", true);
    }

    private static <T> Lookup<T> failure(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean late = cause instanceof TimeoutException;
        String words = cause.getMessage() == null
                ? cause.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                : cause.getMessage();
        return new Lookup.Failed<>(late ? "no answer in time" : words, late);
    }

    private Upstream upstream() {
        ResolverOptions wanted = options.get();
        Upstream now = upstream;
        if (now == null || !now.holds(wanted, clock.instant())) {
            now = Upstream.of(wanted, signatures, clock);
            if (upstream == null || !upstream.options().equals(wanted)) {
                memory.begin(wanted.keptEntries(), wanted.keptFor());
            }
            upstream = now;
        }
        return now;
    }
}
