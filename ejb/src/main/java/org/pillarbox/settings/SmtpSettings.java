package org.pillarbox.settings;

import java.util.Objects;

/**
 * The SMTP service (manual 11.3).
 *
 * @param maxMessageBytes largest message taken, 0 for no limit
 * @param maxRecipients in one transaction, at least 100
 * @param plainLoginInClear whether PLAIN and LOGIN are offered without TLS (loopback always is)
 * @param localSendersMustLogIn whether mail from outside with a local user's address as its sender is refused unless
 *     its client has logged in
 * @param login who must show who it is
 * @param antiRelay who may send outside without having logged in by SMTP
 * @param refusedHelo what must not stand in the name that a client gives itself, in any case of letters; empty for nothing
 * @param dsn whether delivery status notifications can be asked for (RFC 3461)
 * @param percentRefused whether addresses with {@code %} are refused
 * @param rates how much one client may send
 */
public record SmtpSettings(
        long maxMessageBytes,
        int maxRecipients,
        boolean plainLoginInClear,
        boolean localSendersMustLogIn,
        SmtpLogin login,
        AntiRelay antiRelay,
        String refusedHelo,
        boolean dsn,
        boolean percentRefused,
        SendingRates rates) {
    public SmtpSettings {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(antiRelay, "antiRelay");
        Objects.requireNonNull(refusedHelo, "refusedHelo");
        Objects.requireNonNull(rates, "rates");
    }

    /** A service with these limits, and all else as on a new installation. */
    public SmtpSettings(
            long maxMessageBytes, int maxRecipients, boolean plainLoginInClear, boolean localSendersMustLogIn) {
        this(
                maxMessageBytes,
                maxRecipients,
                plainLoginInClear,
                localSendersMustLogIn,
                SmtpLogin.DEFAULT,
                AntiRelay.CLIENT_ADDRESS,
                "",
                true,
                true,
                SendingRates.DEFAULT);
    }

    /** The same with another demand for log-ins and another protection. */
    public SmtpSettings with(SmtpLogin otherLogin, AntiRelay otherProtection) {
        return new SmtpSettings(
                maxMessageBytes,
                maxRecipients,
                plainLoginInClear,
                localSendersMustLogIn,
                otherLogin,
                otherProtection,
                refusedHelo,
                dsn,
                percentRefused,
                rates);
    }

    /** The same with other limits for one client. */
    public SmtpSettings with(SendingRates other) {
        return new SmtpSettings(
                maxMessageBytes,
                maxRecipients,
                plainLoginInClear,
                localSendersMustLogIn,
                login,
                antiRelay,
                refusedHelo,
                dsn,
                percentRefused,
                other);
    }

    /** The same with other manners. */
    public SmtpSettings with(String otherRefusedHelo, boolean otherDsn, boolean otherPercentRefused) {
        return new SmtpSettings(
                maxMessageBytes,
                maxRecipients,
                plainLoginInClear,
                localSendersMustLogIn,
                login,
                antiRelay,
                otherRefusedHelo,
                otherDsn,
                otherPercentRefused,
                rates);
    }
}
