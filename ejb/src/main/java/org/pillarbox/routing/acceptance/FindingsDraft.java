package org.pillarbox.routing.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.routing.CollectedWay;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.RuleVerdict;

/** What the checks of one message have found out so far. Bounded; not thread safe. */
public final class FindingsDraft {
    private static final int MAX_NOTES = 50;
    private static final int MAX_WORDS = 500;
    private static final int MAX_FIELDS = 16_384;
    private static final int MAX_POINTS = 1_000_000;

    private final StringBuilder fields = new StringBuilder();
    private final List<Trace.Step> notes = new ArrayList<>(0);
    private int spam;
    private Optional<String> quarantine = Optional.empty();
    private Optional<RuleVerdict> rule = Optional.empty();
    private Optional<CollectedWay> collected = Optional.empty();

    /**
     * Puts a field in front of the message, behind those of earlier calls.
     *
     * @param value printable; folded already where it is long, each line end followed by white space
     * @throws IllegalArgumentException when the value could end the field
     */
    public void field(String name, String value) {
        if (value.replaceAll("\r\n[ \t]+(?=[^ \t\r\n])", "").chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
            throw new IllegalArgumentException("a value with control characters for " + name);
        }
        if (fields.length() + name.length() + value.length() <= MAX_FIELDS) {
            fields.append(name).append(": ").append(value).append("\r\n");
        }
    }

    /** Tells each recipient's trace. */
    public void note(String check, String words) {
        if (notes.size() < MAX_NOTES) {
            notes.add(new Trace.Step(check, words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS) : words));
        }
    }

    /** Adds points that speak for spam, or, when negative, against. */
    public void spam(int points) {
        spam = Math.max(-MAX_POINTS, Math.min(MAX_POINTS, spam + points));
    }

    /** Sends it into the quarantine folders; the first reason counts. */
    public void quarantine(String reason) {
        quarantine = quarantine.or(() -> Optional.of(reason));
    }

    /** A rule has matched; the first one counts. */
    public void rule(RuleVerdict verdict) {
        rule = rule.or(() -> Optional.of(verdict));
    }

    /** Its recipients were found in this way. */
    public void collected(CollectedWay way) {
        collected = Optional.of(way);
    }

    /** The points so far. */
    public int points() {
        return spam;
    }

    /** The fields in front, each with its line end. */
    public String fields() {
        return fields.toString();
    }

    /** As it is kept with the message. */
    public Findings findings() {
        return notes.isEmpty() && spam == 0 && quarantine.isEmpty() && rule.isEmpty() && collected.isEmpty()
                ? Findings.NONE
                : new Findings(notes, spam, quarantine, rule, collected);
    }
}
