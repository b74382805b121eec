package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

import java.util.Arrays;
import java.util.Locale;

/** Manual 11.3. */
final class SmtpKind implements SettingKind<SmtpSettings> {
    private static final SmtpSettings DEFAULTS = new SmtpSettings(0, 1000, false, true);

    /** As long as a name in HELO can be. */
    private static final int LONGEST_HELO = 255;

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
                text.flag("local-senders-must-log-in", DEFAULTS.localSendersMustLogIn()),
                login(text),
                antiRelay(text.text("anti-relay", word(DEFAULTS.antiRelay()))),
                text.text("refused-helo", DEFAULTS.refusedHelo()),
                text.flag("dsn", DEFAULTS.dsn()),
                text.flag("percent-refused", DEFAULTS.percentRefused()),
                rates(text));
    }

    private static SmtpLogin login(SettingText text) {
        SmtpLogin first = SmtpLogin.DEFAULT;
        return new SmtpLogin(
                text.flag("login-required", first.required()),
                text.flag("login-after-pop3", first.afterPop3()),
                text.integer("pop3-minutes", first.pop3Minutes()),
                text.flag("incoming-exempt", first.incomingExempt()));
    }

    private static SendingRates rates(SettingText text) {
        SendingRates first = SendingRates.DEFAULT;
        return new SendingRates(
                rate(text, "user-messages", first.userMessages()),
                rate(text, "user-recipients", first.userRecipients()),
                rate(text, "address-messages", first.addressMessages()),
                rate(text, "address-recipients", first.addressRecipients()),
                text.flag("hold-users", first.hold()));
    }

    private static Rate rate(SettingText text, String name, Rate first) {
        return new Rate(
                text.integer(name + "-per-minute", first.perMinute()),
                text.integer(name + "-per-hour", first.perHour()));
    }

    @Override
    public SettingText write(SmtpSettings settings) {
        SendingRates rates = settings.rates();
        SettingText text = SettingText.EMPTY
                .with("max-message-bytes", settings.maxMessageBytes())
                .with("max-recipients", settings.maxRecipients())
                .with("plain-login-in-clear", settings.plainLoginInClear())
                .with("local-senders-must-log-in", settings.localSendersMustLogIn())
                .with("login-required", settings.login().required())
                .with("login-after-pop3", settings.login().afterPop3())
                .with("pop3-minutes", settings.login().pop3Minutes())
                .with("incoming-exempt", settings.login().incomingExempt())
                .with("anti-relay", word(settings.antiRelay()))
                .with("refused-helo", settings.refusedHelo())
                .with("dsn", settings.dsn())
                .with("percent-refused", settings.percentRefused());
        text = write(text, "user-messages", rates.userMessages());
        text = write(text, "user-recipients", rates.userRecipients());
        text = write(text, "address-messages", rates.addressMessages());
        text = write(text, "address-recipients", rates.addressRecipients());
        return text.with("hold-users", rates.hold());
    }

    private static SettingText write(SettingText text, String name, Rate rate) {
        return text.with(name + "-per-minute", rate.perMinute()).with(name + "-per-hour", rate.perHour());
    }

    @Override
    public void check(SmtpSettings settings) {
        require("maxMessageBytes", "The largest message", settings.maxMessageBytes(), 0, Long.MAX_VALUE);
        // RFC 5321 section 4.5.3.1.8 demands room for at least 100 recipients.
        require("maxRecipients", "The number of recipients", settings.maxRecipients(), 100, 100_000);
        require("pop3Minutes", "The time-out", settings.login().pop3Minutes(), 1, SmtpLogin.MOST_MINUTES);
        checkHelo(settings.refusedHelo());
        checkRate("userMessages", settings.rates().userMessages());
        checkRate("userRecipients", settings.rates().userRecipients());
        checkRate("addressMessages", settings.rates().addressMessages());
        checkRate("addressRecipients", settings.rates().addressRecipients());
    }

    private static void checkHelo(String refused) {
        if (!refused.matches("[A-Za-z0-9._:\\[\\]-]{0," + LONGEST_HELO + "}")) {
            throw new InvalidSetting(
                    "refusedHelo",
                    "Type a part of one host name: letters, digits, period and hyphen, at most " + LONGEST_HELO);
        }
    }

    private static void checkRate(String box, Rate rate) {
        require(box + "PerMinute", "The number in a minute", rate.perMinute(), 0, Rate.MOST);
        require(box + "PerHour", "The number in an hour", rate.perHour(), 0, Rate.MOST);
        if (rate.perMinute() > 0 && rate.perHour() > 0 && rate.perHour() < rate.perMinute()) {
            throw new InvalidSetting(box + "PerHour", "An hour must let through at least as many as a minute");
        }
    }

    private static AntiRelay antiRelay(String word) {
        return Arrays.stream(AntiRelay.values())
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting("antiRelay", "anti-relay: \"" + word + "\" is unknown"));
    }

    private static String word(AntiRelay method) {
        return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
