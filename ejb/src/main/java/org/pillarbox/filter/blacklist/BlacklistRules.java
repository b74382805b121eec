package org.pillarbox.filter.blacklist;

import java.util.ArrayList;
import java.util.List;
import org.pillarbox.settings.InvalidSetting;

/** The rules as they are asked, in the order of their lines. */
public record BlacklistRules(List<ListRule> rules) {
    /** No list is asked. */
    public static final BlacklistRules NONE = new BlacklistRules(List.of());

    /** How many lists there may be. */
    public static final int MOST = 50;

    private static final int LONGEST = 20_000;
    private static final int MOST_FAULTS = 5;

    public BlacklistRules {
        rules = List.copyOf(rules);
    }

    /**
     * Reads a text.
     *
     * @throws InvalidSetting naming the field {@code rules}, and the first lines that cannot be read
     */
    public static BlacklistRules parse(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidSetting("rules", "The rules may have " + LONGEST + " characters at most");
        }
        List<ListRule> rules = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            try {
                rules.add(ListRuleReader.read(number, line.strip()));
            } catch (ListRuleReader.Unreadable unreadable) {
                faults.add("Line " + number + ": " + unreadable.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            int more = faults.size() - MOST_FAULTS;
            throw new InvalidSetting(
                    "rules",
                    String.join(". ", faults.subList(0, Math.min(MOST_FAULTS, faults.size())))
                            + (more > 0 ? ". And " + more + " more" : "") + ".");
        }
        if (rules.size() > MOST) {
            throw new InvalidSetting(
                    "rules", "Line " + rules.get(MOST).line() + ": there may be " + MOST + " lists at most.");
        }
        return new BlacklistRules(rules);
    }
}
