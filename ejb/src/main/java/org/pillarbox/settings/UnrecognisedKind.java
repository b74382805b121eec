package org.pillarbox.settings;

import java.util.Arrays;
import java.util.Locale;
import org.pillarbox.settings.UnrecognisedSettings.Collected;

/** Manual 16.3.1.1. */
final class UnrecognisedKind implements SettingKind<UnrecognisedSettings> {
    private static final UnrecognisedSettings DEFAULTS = new UnrecognisedSettings(true, Collected.ADMINISTRATOR, "");

    @Override
    public String name() {
        return "unrecognised";
    }

    @Override
    public Class<UnrecognisedSettings> type() {
        return UnrecognisedSettings.class;
    }

    @Override
    public UnrecognisedSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public UnrecognisedSettings read(SettingText text) {
        return new UnrecognisedSettings(
                text.flag("refuse", DEFAULTS.refused()),
                collected(text.text("collected", word(DEFAULTS.collected()))),
                text.text("user", DEFAULTS.user()),
                text.flag("bounce", DEFAULTS.bounced()));
    }

    @Override
    public SettingText write(UnrecognisedSettings settings) {
        return SettingText.EMPTY
                .with("refuse", settings.refused())
                .with("collected", word(settings.collected()))
                .with("user", settings.user())
                .with("bounce", settings.bounced());
    }

    @Override
    public void check(UnrecognisedSettings settings) {
        boolean named = settings.user().matches("[A-Za-z0-9._-]{1,32}");
        if (settings.collected().namesUser() && !named) {
            throw new InvalidSetting("user", "Say which user gets the messages");
        }
        if (!settings.user().isEmpty() && !named) {
            throw new InvalidSetting("user", "\"" + settings.user() + "\" is not a user name");
        }
        if (settings.bounced() && settings.collected() == Collected.REMOTE) {
            throw new InvalidSetting("bounced", "Mail of another office is not sent back to its sender");
        }
    }

    private static Collected collected(String word) {
        return Arrays.stream(Collected.values())
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting("collected", "collected: \"" + word + "\" is unknown"));
    }

    private static String word(Collected collected) {
        return collected.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
