package org.pillarbox.settings;

import java.util.List;
import org.pillarbox.message.HeaderMatch;

/** Manual 4.2.3.2.3 and 4.2.3.2.4. */
final class AutoresponderKind implements SettingKind<AutoresponderSettings> {
    private static final AutoresponderSettings DEFAULTS =
            new AutoresponderSettings(true, true, "Auto:", List.of(), List.of(), List.of());
    private static final int LONGEST_PREFIX = 40;
    private static final int MOST_FILTERS = 200;
    private static final int MOST_ADDRESSES = 1000;
    private static final int LONGEST_ADDRESS = 320;

    @Override
    public String name() {
        return "autoresponders";
    }

    @Override
    public Class<AutoresponderSettings> type() {
        return AutoresponderSettings.class;
    }

    @Override
    public AutoresponderSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public AutoresponderSettings read(SettingText text) {
        return new AutoresponderSettings(
                text.flag("rfc3834", DEFAULTS.conforming()),
                text.flag("named-users-only", DEFAULTS.personalOnly()),
                text.text("subject-prefix", DEFAULTS.subjectPrefix()),
                lines(text, "filters"),
                lines(text, "no-response-to"),
                lines(text, "response-only-to"));
    }

    private static List<String> lines(SettingText text, String name) {
        return text.text(name, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public SettingText write(AutoresponderSettings settings) {
        return SettingText.EMPTY
                .with("rfc3834", settings.conforming())
                .with("named-users-only", settings.personalOnly())
                .with("subject-prefix", settings.subjectPrefix())
                .with("filters", String.join("\n", settings.filters()))
                .with("no-response-to", String.join("\n", settings.refused()))
                .with("response-only-to", String.join("\n", settings.allowed()));
    }

    @Override
    public void check(AutoresponderSettings settings) {
        String prefix = settings.subjectPrefix();
        if (prefix.length() > LONGEST_PREFIX || prefix.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting("subjectPrefix", "The prefix has at most " + LONGEST_PREFIX + " characters");
        }
        if (settings.filters().size() > MOST_FILTERS) {
            throw new InvalidSetting("filters", "There can be at most " + MOST_FILTERS + " filters");
        }
        try {
            HeaderMatch.lines(settings.filters());
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSetting("filters", wrong.getMessage());
        }
        addresses("refused", settings.refused());
        addresses("allowed", settings.allowed());
    }

    private static void addresses(String field, List<String> lines) {
        if (lines.size() > MOST_ADDRESSES) {
            throw new InvalidSetting(field, "There can be at most " + MOST_ADDRESSES + " addresses");
        }
        for (String line : lines) {
            if (line.length() > LONGEST_ADDRESS || !line.matches("[^\\s\\p{Cntrl},;<>]+")) {
                throw new InvalidSetting(
                        field, "\"" + line + "\" is no address: write one on a line, such as *@firm.example");
            }
        }
    }
}
