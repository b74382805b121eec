package org.pillarbox.settings;

import org.pillarbox.message.edit.Signature;

/** Manual 4.3.4. */
final class SignatureKind implements SettingKind<SignatureSettings> {
    private static final SignatureSettings DEFAULTS = new SignatureSettings("", "", "", "");

    @Override
    public String name() {
        return "global-signature";
    }

    @Override
    public Class<SignatureSettings> type() {
        return SignatureSettings.class;
    }

    @Override
    public SignatureSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public SignatureSettings read(SettingText text) {
        return new SignatureSettings(
                text.text("default-plain", ""),
                text.text("default-html", ""),
                text.text("authenticated-plain", ""),
                text.text("authenticated-html", ""));
    }

    @Override
    public SettingText write(SignatureSettings settings) {
        return SettingText.EMPTY
                .with("default-plain", settings.defaultPlain())
                .with("default-html", settings.defaultHtml())
                .with("authenticated-plain", settings.authenticatedPlain())
                .with("authenticated-html", settings.authenticatedHtml());
    }

    @Override
    public void check(SignatureSettings settings) {
        check("defaultPlain", settings.defaultPlain());
        check("defaultHtml", settings.defaultHtml());
        check("authenticatedPlain", settings.authenticatedPlain());
        check("authenticatedHtml", settings.authenticatedHtml());
    }

    private static void check(String field, String text) {
        if (text.length() > Signature.MAX_LENGTH) {
            throw new InvalidSetting(
                    field,
                    "A signature has at most " + Signature.MAX_LENGTH + " characters, this one " + text.length());
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && "\r\n\t".indexOf(c) < 0)) {
            throw new InvalidSetting(field, "A signature cannot have control characters");
        }
    }
}
