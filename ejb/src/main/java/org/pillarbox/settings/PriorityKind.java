package org.pillarbox.settings;

import java.util.List;
import org.pillarbox.message.FieldMark;

/** Manual 16.1.1. */
final class PriorityKind implements SettingKind<PrioritySettings> {
    private static final PrioritySettings DEFAULTS = new PrioritySettings(
            false, List.of("Priority: Urgent", "X-Priority: Highest", "X-Priority: 1", "X-MSMail-Priority: High"));

    @Override
    public String name() {
        return "priority";
    }

    @Override
    public Class<PrioritySettings> type() {
        return PrioritySettings.class;
    }

    @Override
    public PrioritySettings defaults() {
        return DEFAULTS;
    }

    @Override
    public PrioritySettings read(SettingText text) {
        List<String> fields = text.text("fields", String.join("\n", DEFAULTS.fields()))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new PrioritySettings(text.flag("connect-at-once", DEFAULTS.connectAtOnce()), fields);
    }

    @Override
    public SettingText write(PrioritySettings settings) {
        return SettingText.EMPTY
                .with("connect-at-once", settings.connectAtOnce())
                .with("fields", String.join("\n", settings.fields()));
    }

    @Override
    public void check(PrioritySettings settings) {
        if (settings.fields().size() > PrioritySettings.MOST_FIELDS) {
            throw new InvalidSetting("priority", "There can be at most " + PrioritySettings.MOST_FIELDS + " fields");
        }
        settings.fields().forEach(PriorityKind::check);
    }

    private static void check(String line) {
        try {
            FieldMark.parse(line);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSetting("priority", wrong.getMessage());
        }
    }
}
