package org.pillarbox.routing.acceptance;

import java.util.Optional;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.compact.CompactReader;
import org.pillarbox.message.compact.CompactWriter;
import org.pillarbox.routing.CollectedWay;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.RuleVerdict;

/** The binary form of what was found out about a message, as a part of {@link AcceptedMessageCodec}'s. */
final class FindingsCodec {
    private static final int IGNORE = 0;
    private static final int REDIRECT = 1;
    private static final int COPY = 2;
    private static final int KINDS = 3;

    private static final int TO_RECIPIENTS = 0;
    private static final int TO_SERVER = 1;
    private static final int TO_NOBODY = 2;
    private static final int WAYS = 3;

    private static final CollectedWay.Treatment[] TREATMENTS = CollectedWay.Treatment.values();

    private FindingsCodec() {}

    static void write(CompactWriter out, Findings findings) {
        out.each(findings.notes(), note -> out.text(note.name()).text(note.text()));
        out.flag(findings.spam() < 0).number(Math.abs(findings.spam()));
        out.optional(findings.quarantine(), out::text);
        out.optional(findings.rule(), rule -> rule(out, rule));
        out.optional(findings.collected(), way -> collected(out, way));
    }

    /**
     * Reads.
     *
     * @param isOld whether the record was written before it could say how recipients were found
     */
    static Findings read(CompactReader in, boolean isOld) {
        var notes = in.each(() -> new Trace.Step(in.text(), in.text()));
        boolean negative = in.flag();
        int points = Math.toIntExact(in.number());
        Optional<String> quarantine = in.optional(in::text);
        Optional<RuleVerdict> rule = in.optional(() -> rule(in));
        Optional<CollectedWay> collected = isOld ? Optional.empty() : in.optional(() -> collected(in));
        return new Findings(notes, negative ? -points : points, quarantine, rule, collected);
    }

    private static void collected(CompactWriter out, CollectedWay way) {
        if (way instanceof CollectedWay.ToServer server) {
            out.number(TO_SERVER).text(server.server());
        } else if (way instanceof CollectedWay.ToNobody nobody) {
            out.number(TO_NOBODY).text(nobody.why()).number(nobody.treatment().ordinal());
        } else {
            out.number(TO_RECIPIENTS);
        }
    }

    private static CollectedWay collected(CompactReader in) {
        return switch (in.ordinal(WAYS)) {
            case TO_SERVER -> new CollectedWay.ToServer(in.text());
            case TO_NOBODY -> new CollectedWay.ToNobody(in.text(), TREATMENTS[in.ordinal(TREATMENTS.length)]);
            default -> new CollectedWay.ToRecipients();
        };
    }

    private static void rule(CompactWriter out, RuleVerdict rule) {
        if (rule instanceof RuleVerdict.Redirect redirect) {
            out.number(REDIRECT).text(rule.rule()).text(redirect.target());
        } else if (rule instanceof RuleVerdict.Copy copy) {
            out.number(COPY).text(rule.rule()).text(copy.target());
        } else {
            out.number(IGNORE).text(rule.rule());
        }
    }

    private static RuleVerdict rule(CompactReader in) {
        int kind = in.ordinal(KINDS);
        String name = in.text();
        return switch (kind) {
            case REDIRECT -> new RuleVerdict.Redirect(name, in.text());
            case COPY -> new RuleVerdict.Copy(name, in.text());
            default -> new RuleVerdict.Ignore(name);
        };
    }
}
