package org.pillarbox.rules.language;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of rules, read. Prints as it was typed, but for the ends of lines; what is changed keeps all comments.
 *
 * @param rules in their order
 * @param after comment lines and blank lines behind the last one
 */
public record RuleText(List<Rule> rules, List<String> after) {
    /** No rules. */
    public static final RuleText EMPTY = new RuleText(List.of(), List.of());

    public RuleText {
        rules = List.copyOf(rules);
        after = List.copyOf(after);
    }

    /** The line on which a rule's definition stands, from 1. */
    public List<Integer> lines() {
        List<Integer> lines = new ArrayList<>(rules.size());
        int behind = 0;
        for (Rule rule : rules) {
            lines.add(behind + rule.before().size() + 1);
            behind += length(rule);
        }
        return lines;
    }

    private static int length(Rule rule) {
        return rule.before().size()
                + 1
                + rule.conditions().stream()
                        .mapToInt(condition -> condition.before().size() + 1)
                        .sum();
    }

    /** The same with another rule at this place, from 0; it gets the comments that the old one had. */
    public RuleText with(int place, Rule rule) {
        List<Rule> changed = new ArrayList<>(rules);
        Rule old = changed.get(place);
        List<String> lost = new ArrayList<>();
        changed.set(place, rule.behind(old.before()).with(kept(old.conditions(), rule.conditions(), lost)));
        return new RuleText(changed, after).prepended(place + 1, lost);
    }

    /** The new conditions, those that were there before as they were typed; comments in front of others go into {@code lost}. */
    private static List<Condition> kept(List<Condition> old, List<Condition> wanted, List<String> lost) {
        List<Condition> left = new ArrayList<>(old);
        List<Condition> kept = new ArrayList<>(wanted.size());
        for (Condition condition : wanted) {
            Condition same = left.stream().filter(condition::isLike).findFirst().orElse(condition);
            left.remove(same);
            kept.add(same);
        }
        left.forEach(gone -> lost.addAll(gone.before()));
        return kept;
    }

    /** The same with one more rule behind the others. */
    public RuleText plus(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule.behind(after));
        return new RuleText(more, List.of());
    }

    /** The same without this rule; its comments stay. */
    public RuleText without(int place) {
        List<Rule> fewer = new ArrayList<>(rules);
        Rule gone = fewer.remove(place);
        List<String> comments = new ArrayList<>(gone.before());
        gone.conditions().forEach(condition -> comments.addAll(condition.before()));
        return new RuleText(fewer, after).prepended(place, comments);
    }

    /** The same with one rule before or behind its neighbour; the comment right above it goes with it. */
    public RuleText moved(int from, int to) {
        List<Rule> order = new ArrayList<>(rules);
        Rule rule = order.remove(from);
        int own = ownComment(rule.before());
        List<String> staying = rule.before().subList(0, own);
        RuleText rest = new RuleText(order, after).prepended(from, staying);
        List<Rule> moved = new ArrayList<>(rest.rules());
        Rule there = rule.behind(rule.before().subList(own, rule.before().size()));
        if (to < moved.size()) {
            Rule next = moved.get(to);
            int of = ownComment(next.before());
            there = there.behind(joined(next.before().subList(0, of), there.before()));
            moved.set(to, next.behind(next.before().subList(of, next.before().size())));
        }
        moved.add(to, there);
        return new RuleText(moved, rest.after());
    }

    /** Where the comment that belongs to the rule itself begins: behind the last blank line. */
    private static int ownComment(List<String> lines) {
        int at = lines.size();
        while (at > 0 && !lines.get(at - 1).isBlank()) {
            at--;
        }
        return at;
    }

    private RuleText prepended(int place, List<String> lines) {
        if (lines.isEmpty()) {
            return this;
        }
        if (place >= rules.size()) {
            return new RuleText(rules, joined(lines, after));
        }
        List<Rule> changed = new ArrayList<>(rules);
        changed.set(
                place, rules.get(place).behind(joined(lines, rules.get(place).before())));
        return new RuleText(changed, after);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** The text. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (Rule rule : rules) {
            lines.addAll(rule.before());
            lines.add(rule.typed());
            rule.conditions().forEach(condition -> {
                lines.addAll(condition.before());
                lines.add(condition.typed());
            });
        }
        lines.addAll(after);
        return String.join("\n", lines);
    }
}
