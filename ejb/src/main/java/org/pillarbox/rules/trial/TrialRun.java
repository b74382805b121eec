package org.pillarbox.rules.trial;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceSearch;
import org.pillarbox.rules.language.Facts;
import org.pillarbox.rules.language.HeaderTable;
import org.pillarbox.rules.language.Stage;
import org.pillarbox.rules.smtp.RuleHit;
import org.pillarbox.rules.smtp.SmtpRule;
import org.pillarbox.rules.smtp.SmtpRules;

/** Judges mail that has come, one portion at a time. */
public final class TrialRun {
    private static final int PORTION = 200;
    private static final long PATIENCE_NANOS = 700_000_000;
    private static final String SMTP = "SMTP";

    private final TraceSearch traces;
    private final PastHeaders headers;
    private final Clock clock;
    private final LongSupplier nanos;

    /**
     * @param clock of which the zone is the one in which rules name times
     * @param nanos how time passes, as {@link System#nanoTime}
     */
    public TrialRun(TraceSearch traces, PastHeaders headers, Clock clock, LongSupplier nanos) {
        this.traces = traces;
        this.headers = headers;
        this.clock = clock;
        this.nanos = nanos;
    }

    /**
     * Begins.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming the lines that are no rules
     */
    public Trial begin(String rules, Instant since) {
        SmtpRules.parse(rules);
        Instant until = clock.instant();
        int total = (int) Math.min(Trial.MOST, traces.count(query(since, until, 0)));
        return new Trial(rules, since, until, total, 0, 0, Map.of(), List.of());
    }

    /** Goes on for less than a second. */
    public Trial advance(Trial trial) {
        SmtpRules rules = SmtpRules.parse(trial.rules());
        long end = nanos.getAsLong() + PATIENCE_NANOS;
        Trial now = trial;
        do {
            now = portion(now, rules);
        } while (!now.isOver() && nanos.getAsLong() < end);
        return now;
    }

    private Trial portion(Trial trial, SmtpRules rules) {
        if (trial.isOver()) {
            return trial;
        }
        List<Trace> found = traces.find(query(trial.since(), trial.until(), trial.done()));
        Portion portion = new Portion(trial, rules);
        found.stream().limit(trial.total() - trial.done()).forEach(portion::judge);
        return found.isEmpty() ? trial.stopped() : portion.after(Math.min(found.size(), trial.total() - trial.done()));
    }

    private static TraceSearch.Query query(Instant since, Instant until, int offset) {
        return new TraceSearch.Query("", "", "", "", Optional.of(since), Optional.of(until), offset, PORTION);
    }

    /** Some messages of a trial. */
    private final class Portion {
        private final Trial before;
        private final SmtpRules rules;
        private final Map<Integer, Integer> perRule;
        private final List<TrialHit> hits;
        private int headless;

        Portion(Trial before, SmtpRules rules) {
            this.before = before;
            this.rules = rules;
            perRule = new TreeMap<>(before.perRule());
            hits = new ArrayList<>(before.hits());
        }

        Trial after(int looked) {
            return new Trial(
                    before.rules(),
                    before.since(),
                    before.until(),
                    before.total(),
                    before.done() + looked,
                    before.headless() + headless,
                    perRule,
                    hits);
        }

        void judge(Trace trace) {
            // What the server writes and collects itself meets no SMTP rule.
            if (trace.protocol().contains(SMTP)) {
                first(trace).ifPresent(rule -> add(rule, trace));
            }
        }

        private Optional<SmtpRule> first(Trace trace) {
            return first(Stage.SENDER, trace, HeaderTable.NONE, trace.size())
                    .or(() -> first(Stage.RECIPIENTS, trace, HeaderTable.NONE, trace.size()))
                    .or(() -> rules.areAskedAt(Stage.MESSAGE, true) ? withHeader(trace) : Optional.empty());
        }

        private Optional<SmtpRule> withHeader(Trace trace) {
            Optional<PastHeaders.PastHeader> header = headers.find(trace.contentId());
            if (header.isEmpty()) {
                headless++;
                return Optional.empty();
            }
            HeaderTable table = HeaderTable.parse(header.get().text());
            return first(Stage.MESSAGE, trace, table, header.get().bytes());
        }

        private Optional<SmtpRule> first(Stage stage, Trace trace, HeaderTable header, long bytes) {
            List<String> recipients =
                    trace.recipients().stream().map(Trace.Fate::recipient).toList();
            String sender = trace.sender();
            boolean bracketed = sender.startsWith("<") && sender.endsWith(">");
            Facts facts = Facts.of(
                    bracketed ? sender.substring(1, sender.length() - 1) : sender,
                    recipients,
                    OptionalLong.of(bytes),
                    header,
                    LocalDateTime.ofInstant(trace.arrival(), clock.getZone()));
            return rules.first(stage, facts, true);
        }

        private void add(SmtpRule rule, Trace trace) {
            perRule.merge(rule.line(), 1, Integer::sum);
            if (hits.size() < Trial.MOST_HITS) {
                List<Trace.Fate> fates = trace.recipients();
                hits.add(new TrialHit(
                        trace.arrival(),
                        trace.sender(),
                        fates.isEmpty() ? "" : fates.get(0).recipient(),
                        Math.max(0, fates.size() - 1),
                        trace.subject(),
                        rule.line(),
                        new RuleHit(rule).words()));
            }
        }
    }
}
