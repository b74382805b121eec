package org.pillarbox.web.admin.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SenderAction;
import org.pillarbox.settings.SenderRule;
import org.pillarbox.web.shell.Texts;

/** Rules for single domains as they are typed: one on a line, in the words of the page. */
final class SenderRuleLines {
    private static final Map<String, SenderAction> WORDS = Map.of(
            "ignore", SenderAction.IGNORE,
            "mark", SenderAction.TAG,
            "quarantine", SenderAction.QUARANTINE,
            "refuse", SenderAction.REFUSE);

    private SenderRuleLines() {}

    static String of(List<SenderRule> rules) {
        return rules.stream()
                .map(rule -> rule.domain() + " " + word(rule.action()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads them; empty lines do not count.
     *
     * @throws InvalidSetting naming the line
     */
    static List<SenderRule> parse(String text) {
        List<SenderRule> rules = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                String[] parts = line.strip().toLowerCase(Locale.ROOT).split("\\s+");
                String refusal = Texts.of("senders.rules.refused", number);
                SenderAction action = Optional.ofNullable(parts.length == 2 ? WORDS.get(parts[1]) : null)
                        .orElseThrow(() -> new InvalidSetting("rules", refusal));
                rules.add(new SenderRule(parts[0], action));
            }
        }
        return rules;
    }

    private static String word(SenderAction action) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue() == action)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("ignore");
    }
}
