package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

final class SmtpKind implements SettingKind<SmtpSettings> {
    private static final SmtpSettings DEFAULTS = new SmtpSettings(0, 1000, false, true);

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public Class<SmtpSettings> type() {
        return SmtpSettings.class;
    }

    @Override
    public SmtpSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public SmtpSettings read(SettingText text) {
        return new SmtpSettings(
                text.number("max-message-bytes", DEFAULTS.maxMessageBytes()),
                text.integer("max-recipients", DEFAULTS.maxRecipients()),
                text.flag("plain-login-in-clear", DEFAULTS.plainLoginInClear()),
                text.flag("local-senders-must-log-in", DEFAULTS.localSendersMustLogIn()));
    }

    @Override
    public SettingText write(SmtpSettings settings) {
        return SettingText.EMPTY
                .with("max-message-bytes", settings.maxMessageBytes())
                .with("max-recipients", settings.maxRecipients())
                .with("plain-login-in-clear", settings.plainLoginInClear())
                .with("local-senders-must-log-in", settings.localSendersMustLogIn());
    }

    @Override
    public void check(SmtpSettings settings) {
        require("maxMessageBytes", "The largest message", settings.maxMessageBytes(), 0, Long.MAX_VALUE);
        // RFC 5321 section 4.5.3.1.8 demands room for at least 100 recipients.
        require("maxRecipients", "The number of recipients", settings.maxRecipients(), 100, 100_000);
    }
}
