package org.pillarbox.filter.blacklist;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.RecordType;
import org.pillarbox.dns.Resolver;
import org.pillarbox.dns.ReverseName;
import org.pillarbox.filter.blacklist.ListAnswer.Outcome;

/** Looks addresses up in block lists, in all of them at the same time. Safe for threads. */
public final class Blacklists {
    private static final int LONGEST_TEXT = 200;

    /** A line of a reply has 512 bytes with its code (RFC 5321 §4.5.3.1.5). */
    private static final int LONGEST_REPLY = 480;

    private final Resolver resolver;
    private final ZoneHealth health;

    /** Asks through this resolver, which remembers the answers. */
    public Blacklists(Resolver resolver, Clock clock) {
        this.resolver = resolver;
        this.health = new ZoneHealth(clock);
    }

    /**
     * Begins to look an address up and returns at once.
     *
     * @param limit for all together; a list that has not answered then does not know the address
     */
    public CompletableFuture<List<ListAnswer>> begin(BlacklistRules rules, InetAddress address, Duration limit) {
        List<CompletableFuture<ListAnswer>> answers = new ArrayList<>();
        for (ListRule rule : rules.rules()) {
            if (!health.isResting(rule.zone())) {
                answers.add(begin(rule, address, limit));
            }
        }
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(all -> answers.stream().map(CompletableFuture::join).toList());
    }

    /**
     * Judges answers in the order of the rules, up to the first that refuses.
     *
     * @param refusePoints the points at which all hits together refuse; 0 for never
     */
    public static BlacklistVerdict judge(InetAddress address, List<ListAnswer> answers, int refusePoints) {
        List<ListAnswer> hits = new ArrayList<>();
        int points = 0;
        for (ListAnswer answer : answers) {
            if (!answer.isHit()) {
                continue;
            }
            hits.add(answer);
            points += answer.rule().points();
            boolean enough = refusePoints > 0 && points >= refusePoints;
            if (answer.rule().action() == ListAction.REJECT || enough) {
                return new BlacklistVerdict(hits, points, Optional.of(refusal(address, answer)));
            }
        }
        return hits.isEmpty() ? BlacklistVerdict.CLEAN : new BlacklistVerdict(hits, points, Optional.empty());
    }

    private static String refusal(InetAddress address, ListAnswer hit) {
        String words = hit.rule().words().isEmpty()
                ? "Mail from " + address.getHostAddress() + " is not taken"
                : hit.rule().words();
        String whole =
                words + " (listed by " + hit.rule().zone() + ")" + (hit.text().isEmpty() ? "" : ": " + hit.text());
        return whole.length() > LONGEST_REPLY ? whole.substring(0, LONGEST_REPLY) : whole;
    }

    private CompletableFuture<ListAnswer> begin(ListRule rule, InetAddress address, Duration limit) {
        String name = ReverseName.below(address, rule.zone());
        ListAnswer late = new ListAnswer(rule, Outcome.FAILED, "no answer in time", "");
        CompletableFuture<Lookup<Inet4Address>> question = resolver.begin(name, RecordType.A);
        // What is known at the end of the time counts, with or without the text.
        AtomicReference<ListAnswer> sofar = new AtomicReference<>(late);
        CompletableFuture<ListAnswer> whole = question.thenApply(answer -> {
                    ListAnswer plain = answer(rule, answer);
                    sofar.set(plain);
                    return plain;
                })
                .thenCompose(plain -> plain.isHit() ? withText(plain, name) : CompletableFuture.completedFuture(plain));
        return whole.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(answer -> noted(answer == null ? sofar.get() : answer));
    }

    private ListAnswer noted(ListAnswer answer) {
        if (answer.outcome() == Outcome.FAILED) {
            health.failed(answer.rule().zone(), answer.answer());
        } else {
            health.answered(answer.rule().zone());
        }
        return answer;
    }

    private static ListAnswer answer(ListRule rule, Lookup<Inet4Address> lookup) {
        if (lookup instanceof Lookup.Failed<?> failed) {
            return new ListAnswer(rule, Outcome.FAILED, failed.reason(), "");
        }
        if (lookup.values().isEmpty()) {
            return new ListAnswer(rule, Outcome.NOT_LISTED, "", "");
        }
        return lookup.values().stream()
                .filter(rule.answers()::contain)
                .findFirst()
                .map(hit -> new ListAnswer(rule, Outcome.LISTED, hit.getHostAddress(), ""))
                .orElseGet(() -> new ListAnswer(
                        rule, Outcome.NOT_COUNTED, lookup.values().get(0).getHostAddress(), ""));
    }

    private CompletableFuture<ListAnswer> withText(ListAnswer plain, String name) {
        return resolver.begin(name, RecordType.TXT).thenApply(texts -> texts.values().stream()
                .findFirst()
                .map(text -> new ListAnswer(plain.rule(), plain.outcome(), plain.answer(), printable(text)))
                .orElse(plain));
    }

    private static String printable(String text) {
        String plain = text.replaceAll("[^ -~]", "?").strip();
        return plain.length() > LONGEST_TEXT ? plain.substring(0, LONGEST_TEXT) : plain;
    }
}
