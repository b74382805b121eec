package org.pillarbox.outmail.tlsreport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.journal.ErrorLog;

/** Counts on this node, and adds to the database once a minute, with the next connection. Thread safe. */
public final class TlsTally {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final String ALL = "*";

    private final TlsCounts counts;
    private final ErrorLog errors;
    private final Clock clock;
    private Map<TlsCount, Long> open = new HashMap<>();
    private Instant written;

    public TlsTally(TlsCounts counts, ErrorLog errors, Clock clock) {
        this.counts = counts;
        this.errors = errors;
        this.clock = clock;
        this.written = clock.instant();
    }

    /** One connection. Domains without a policy are counted together. */
    public void count(String domain, TlsPolicy policy, String host, TlsResult result) {
        boolean failed = result != TlsResult.SECURED;
        boolean named = policy != TlsPolicy.NONE;
        TlsCount key = new TlsCount(
                LocalDate.now(clock), named ? domain : ALL, policy, result, named && failed ? host : "", 0);
        synchronized (this) {
            if (open.size() < MOST || open.containsKey(key)) {
                open.merge(key, 1L, Long::sum);
            }
            if (written.plus(MINUTE).isAfter(clock.instant())) {
                return;
            }
        }
        write();
    }

    /** Adds to the database what it does not know yet. */
    public void write() {
        Map<TlsCount, Long> done;
        synchronized (this) {
            done = open;
            open = new HashMap<>();
            written = clock.instant();
        }
        List<TlsCount> all = done.entrySet().stream()
                .map(each -> new TlsCount(
                        each.getKey().day(),
                        each.getKey().domain(),
                        each.getKey().policy(),
                        each.getKey().result(),
                        each.getKey().host(),
                        each.getValue()))
                .toList();
        try {
            if (!all.isEmpty()) {
                counts.add(all);
            }
        } catch (RuntimeException lost) {
            errors.error("Out Mail", "Some connections are not counted: " + lost);
        }
    }
}
