package org.pillarbox.routing.acceptance;

import java.util.Optional;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.message.compact.CompactReader;
import org.pillarbox.message.compact.CompactWriter;
import org.pillarbox.routing.Findings;
import org.pillarbox.routing.RuleVerdict;

/** The binary form of what was found out about a message, as a part of {@link AcceptedMessageCodec}'s. */
final class FindingsCodec {
    private static final int IGNORE = 0;
    private static final int REDIRECT = 1;
    private static final int COPY = 2;
    private static final int KINDS = 3;

    private FindingsCodec() {}

    static void write(CompactWriter out, Findings findings) {
        out.each(findings.notes(), note -> out.text(note.name()).text(note.text()));
        out.flag(findings.spam() < 0).number(Math.abs(findings.spam()));
        out.optional(findings.quarantine(), out::text);
        out.optional(findings.rule(), rule -> rule(out, rule));
    }

    static Findings read(CompactReader in) {
        var notes = in.each(() -> new Trace.Step(in.text(), in.text()));
        boolean negative = in.flag();
        int points = Math.toIntExact(in.number());
        Optional<String> quarantine = in.optional(in::text);
        return new Findings(notes, negative ? -points : points, quarantine, in.optional(() -> rule(in)));
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
