package org.pillarbox.rules.language;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pillarbox.settings.InvalidSetting;

/**
 * What came of reading a text.
 *
 * @param text the rules that could be read
 * @param faults lines that could not, in their order
 */
public record RuleReading(RuleText text, List<RuleFault> faults) {
    private static final int SHOWN = 5;

    public RuleReading {
        Objects.requireNonNull(text, "text");
        faults = List.copyOf(faults);
    }

    /**
     * The rules of a text without faults.
     *
     * @param field the box that the text was typed into
     * @throws InvalidSetting naming the first lines that cannot be used
     */
    public RuleText orRefuse(String field) {
        refuse(field, faults);
        return text;
    }

    /**
     * Refuses faults, if there are any.
     *
     * @throws InvalidSetting naming the first ones
     */
    public static void refuse(String field, List<RuleFault> faults) {
        if (!faults.isEmpty()) {
            String more = faults.size() > SHOWN ? "; and " + (faults.size() - SHOWN) + " more" : "";
            throw new InvalidSetting(
                    field,
                    faults.stream().limit(SHOWN).map(RuleFault::toString).collect(Collectors.joining("; ")) + more);
        }
    }
}
