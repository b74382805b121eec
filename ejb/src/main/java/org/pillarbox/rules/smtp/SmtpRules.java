package org.pillarbox.rules.smtp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.rules.language.Dialect;
import org.pillarbox.rules.language.Facts;
import org.pillarbox.rules.language.Rule;
import org.pillarbox.rules.language.RuleReader;
import org.pillarbox.rules.language.RuleText;
import org.pillarbox.rules.language.Stage;

/** All SMTP rules, laid out for the question which is the first that concerns a message at a stage. Immutable. */
public final class SmtpRules {
    /** No rules. */
    public static final SmtpRules NONE = new SmtpRules(RuleText.EMPTY);

    /** The box that rules are typed into. */
    public static final String FIELD = "rules";

    private final RuleText text;
    private final List<SmtpRule> all;
    private final Map<Stage, Asked> told = new EnumMap<>(Stage.class);
    private final Map<Stage, Asked> untold = new EnumMap<>(Stage.class);

    /** The rules of one stage. */
    private record Asked(List<SmtpRule> rules, Candidates candidates) {}

    private SmtpRules(RuleText text) {
        this.text = text;
        List<SmtpRule> compiled = new ArrayList<>(text.rules().size());
        List<Integer> lines = text.lines();
        for (int place = 0; place < lines.size(); place++) {
            Rule rule = text.rules().get(place);
            compiled.add(SmtpRule.of(lines.get(place), rule));
        }
        all = List.copyOf(compiled);
        for (Stage stage : Stage.values()) {
            told.put(stage, asked(stage, true));
            untold.put(stage, asked(stage, false));
        }
    }

    private Asked asked(Stage stage, boolean sizeTold) {
        List<SmtpRule> rules =
                all.stream().filter(rule -> rule.isAskedAt(stage, sizeTold)).toList();
        return new Asked(rules, new Candidates(rules));
    }

    /**
     * Reads rules.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming the lines that are none
     */
    public static SmtpRules parse(String text) {
        return text.isBlank()
                ? NONE
                : new SmtpRules(RuleReader.read(text, Dialect.SMTP).orRefuse(FIELD));
    }

    /**
     * The first rule in the text that matches, among those that are asked at this stage.
     *
     * @param sizeTold whether the client told the size of the message
     */
    public Optional<SmtpRule> first(Stage stage, Facts facts, boolean sizeTold) {
        Asked asked = (sizeTold ? told : untold).get(stage);
        if (asked.rules().isEmpty()) {
            return Optional.empty();
        }
        BitSet places = asked.candidates().of(facts);
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            SmtpRule rule = asked.rules().get(place);
            if (rule.matches(facts)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** Whether any rule is asked at this stage; what it asks for need not be prepared otherwise. */
    public boolean areAskedAt(Stage stage, boolean sizeTold) {
        return !(sizeTold ? told : untold).get(stage).rules().isEmpty();
    }

    /** As it was typed. */
    public RuleText text() {
        return text;
    }

    /** All of them in their order. */
    public List<SmtpRule> all() {
        return all;
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }
}
