package org.pillarbox.settings;

import java.util.Set;

/** Manual 8.2. What a rule must look like is known to {@code rules}, which is asked through a {@link SettingRule}. */
final class SmtpRulesKind implements SettingKind<SmtpRulesSettings> {
    private static final int LONGEST_RULES = 2_000_000;

    @Override
    public String name() {
        return "smtp-rules";
    }

    @Override
    public Class<SmtpRulesSettings> type() {
        return SmtpRulesSettings.class;
    }

    @Override
    public SmtpRulesSettings defaults() {
        return SmtpRulesSettings.DEFAULT;
    }

    @Override
    public Set<String> unspoken() {
        return Set.of("rules");
    }

    @Override
    public SmtpRulesSettings read(SettingText text) {
        return new SmtpRulesSettings(text.text("rules", ""), text.flag("load-on-each-connection", false));
    }

    @Override
    public SettingText write(SmtpRulesSettings settings) {
        return SettingText.EMPTY
                .with("rules", settings.rules())
                .with("load-on-each-connection", settings.loadOnEachConnection());
    }

    @Override
    public void check(SmtpRulesSettings settings) {
        if (settings.rules().length() > LONGEST_RULES) {
            throw new InvalidSetting("rules", "The rules have at most " + LONGEST_RULES + " characters");
        }
    }
}
