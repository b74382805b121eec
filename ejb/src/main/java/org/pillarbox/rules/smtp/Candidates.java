package org.pillarbox.rules.smtp;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.rules.language.ConditionTest;
import org.pillarbox.rules.language.ConditionTest.Needle;
import org.pillarbox.rules.language.Facts;

/**
 * Finds the rules that may concern a message without asking them all. A rule that wants a certain text somewhere is filed under three
 * neighbouring characters of that text, those under which fewest others are; a message is looked through once. Rules that want no
 * certain text are always among those found. Immutable.
 */
final class Candidates {
    private static final int GRAM = Needle.SHORTEST;

    private final Map<String, Map<Long, BitSet>> filed = new HashMap<>();
    private final BitSet always = new BitSet();

    /** Files rules under their places in the list. */
    Candidates(List<SmtpRule> rules) {
        for (int place = 0; place < rules.size(); place++) {
            file(rules.get(place), place);
        }
    }

    private void file(SmtpRule rule, int place) {
        List<Optional<Needle>> needles =
                rule.tests().stream().map(ConditionTest::needle).toList();
        if (rule.rule().any() && !needles.isEmpty() && needles.stream().allMatch(Optional::isPresent)) {
            needles.forEach(needle -> file(needle.orElseThrow(), place));
        } else if (!rule.rule().any() && needles.stream().anyMatch(Optional::isPresent)) {
            file(needles.stream().flatMap(Optional::stream).findFirst().orElseThrow(), place);
        } else {
            always.set(place);
        }
    }

    private void file(Needle needle, int place) {
        Map<Long, BitSet> drawers = filed.computeIfAbsent(needle.where(), any -> new HashMap<>());
        String text = needle.text();
        long best = gram(text, 0);
        int fewest = Integer.MAX_VALUE;
        for (int at = 0; at + GRAM <= text.length() && fewest > 0; at++) {
            long gram = gram(text, at);
            BitSet drawer = drawers.get(gram);
            int there = drawer == null ? 0 : drawer.cardinality();
            if (there < fewest) {
                fewest = there;
                best = gram;
            }
        }
        drawers.computeIfAbsent(best, any -> new BitSet()).set(place);
    }

    private static long gram(String text, int at) {
        return (long) text.charAt(at) << 32 | (long) text.charAt(at + 1) << 16 | text.charAt(at + 2);
    }

    /** The places of all rules that could match. */
    BitSet of(Facts facts) {
        BitSet found = (BitSet) always.clone();
        filed.forEach((where, drawers) -> look(texts(where, facts), drawers, found));
        return found;
    }

    private static Collection<String> texts(String where, Facts facts) {
        return switch (where) {
            case Needle.SENDER -> List.of(facts.sender());
            case Needle.RECIPIENT -> facts.recipients();
            case Needle.ANY -> facts.header().all();
            default -> facts.header().values(where);
        };
    }

    private static void look(Collection<String> texts, Map<Long, BitSet> drawers, BitSet found) {
        for (String text : texts) {
            for (int at = 0; at + GRAM <= text.length(); at++) {
                BitSet drawer = drawers.get(gram(text, at));
                if (drawer != null) {
                    found.or(drawer);
                }
            }
        }
    }
}
