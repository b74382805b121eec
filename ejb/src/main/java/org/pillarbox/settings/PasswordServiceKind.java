package org.pillarbox.settings;

import java.util.Arrays;
import java.util.Locale;
import org.pillarbox.settings.PasswordServiceSettings.ClearText;

/** Manual 11.7. */
final class PasswordServiceKind implements SettingKind<PasswordServiceSettings> {
    @Override
    public String name() {
        return "password-service";
    }

    @Override
    public Class<PasswordServiceSettings> type() {
        return PasswordServiceSettings.class;
    }

    @Override
    public PasswordServiceSettings defaults() {
        return new PasswordServiceSettings(ClearText.THIS_COMPUTER);
    }

    @Override
    public PasswordServiceSettings read(SettingText text) {
        String from = text.text("clear-text", text(defaults().clearText()));
        return new PasswordServiceSettings(Arrays.stream(ClearText.values())
                .filter(each -> text(each).equals(from))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidSetting("clear-text", "clear-text: \"" + from + "\" is none of the places known")));
    }

    @Override
    public SettingText write(PasswordServiceSettings settings) {
        return SettingText.EMPTY.with("clear-text", text(settings.clearText()));
    }

    @Override
    public void check(PasswordServiceSettings settings) {
        // Each of the places is as good as the others.
    }

    private static String text(ClearText place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
