package org.pillarbox.rules.language;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule as it was typed.
 *
 * @param before comment lines and blank lines in front of its definition line
 * @param stage when it is to be asked; empty leaves the choice to the server
 * @param any whether one condition is enough
 * @param action what it does
 * @param name for reports and logs
 * @param conditions in their order
 * @param typed the definition line as it was typed
 */
public record Rule(
        List<String> before,
        Optional<Stage> stage,
        boolean any,
        RuleAction action,
        String name,
        List<Condition> conditions,
        String typed) {
    public Rule {
        before = List.copyOf(before);
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(name, "name");
        conditions = List.copyOf(conditions);
        Objects.requireNonNull(typed, "typed");
    }

    /** One that nobody typed, with nothing in front. */
    public static Rule of(
            Optional<Stage> stage, boolean any, RuleAction action, String name, List<Condition> conditions) {
        String line = stage.map(Stage::digit).map(String::valueOf).orElse("") + (any ? "+" : "") + action + name;
        return new Rule(List.of(), stage, any, action, name, conditions, line);
    }

    /** The same with these lines in front. */
    public Rule behind(List<String> lines) {
        return new Rule(lines, stage, any, action, name, conditions, typed);
    }

    /** The same with these conditions. */
    public Rule with(List<Condition> others) {
        return new Rule(before, stage, any, action, name, others, typed);
    }

    /** Its lines without those in front of it. */
    public String text() {
        return new RuleText(List.of(behind(List.of())), List.of()).toString();
    }
}
