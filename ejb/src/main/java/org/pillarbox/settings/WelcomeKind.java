package org.pillarbox.settings;

/** Manual 4.3.2.5. */
final class WelcomeKind implements SettingKind<WelcomeSettings> {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;

    @Override
    public String name() {
        return "welcome";
    }

    @Override
    public Class<WelcomeSettings> type() {
        return WelcomeSettings.class;
    }

    @Override
    public WelcomeSettings defaults() {
        return WelcomeSettings.STANDARD;
    }

    @Override
    public WelcomeSettings read(SettingText text) {
        return new WelcomeSettings(
                text.text("subject", defaults().subject()),
                text.text("text", defaults().text()));
    }

    @Override
    public SettingText write(WelcomeSettings settings) {
        return SettingText.EMPTY.with("subject", settings.subject()).with("text", settings.text());
    }

    @Override
    public void check(WelcomeSettings settings) {
        if (settings.isSent() && settings.subject().isEmpty()) {
            throw new InvalidSetting("subject", "The message needs a subject");
        }
        if (settings.subject().length() > LONGEST_SUBJECT
                || settings.subject().chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting(
                    "subject", "The subject is one line of at most " + LONGEST_SUBJECT + " characters");
        }
        if (settings.text().length() > LONGEST_TEXT) {
            throw new InvalidSetting("text", "The text has at most " + LONGEST_TEXT + " characters");
        }
        if (settings.text().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new InvalidSetting("text", "The text must not contain control characters");
        }
    }
}
