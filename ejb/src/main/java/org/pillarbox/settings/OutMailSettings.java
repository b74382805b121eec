package org.pillarbox.settings;

import java.util.List;
import java.util.Objects;

/**
 * How mail leaves for the Internet (manual 6.4).
 *
 * @param method by which way
 * @param relays tried in this order; with none, mail waits in the outgoing queue
 * @param security how sure a connection to a relay must be
 * @param user as whom to log in at the relays; empty for nobody
 * @param sealedPassword encrypted, see {@code outmail.internet}; empty for none
 * @param certificates authorities that are trusted with the relays besides those of the platform, as PEM
 * @param maxRecipients in one transmission to a relay; 0 for what every server takes
 * @param threads that send at the same time
 * @param retryMinutes between two tries of one message
 * @param delayWarnings whether senders are told once that their mail takes long
 * @param warningHours after which they are
 * @param failureHours after which a message is given up
 */
public record OutMailSettings(
        OutMailMethod method,
        List<LanServer> relays,
        TlsDemand security,
        String user,
        String sealedPassword,
        String certificates,
        int maxRecipients,
        int threads,
        int retryMinutes,
        boolean delayWarnings,
        int warningHours,
        int failureHours) {
    public OutMailSettings {
        Objects.requireNonNull(method, "method");
        relays = List.copyOf(relays);
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(sealedPassword, "sealedPassword");
        Objects.requireNonNull(certificates, "certificates");
    }

    /** Whether mail leaves at all. */
    public boolean isOpen() {
        return method == OutMailMethod.DIRECT || !relays.isEmpty();
    }

    /** The same on another way; the password stays, and fits only where user and relays do. */
    public OutMailSettings by(OutMailMethod way, List<LanServer> servers, TlsDemand demand, String login) {
        return new OutMailSettings(
                way,
                servers,
                demand,
                login,
                sealedPassword,
                certificates,
                maxRecipients,
                threads,
                retryMinutes,
                delayWarnings,
                warningHours,
                failureHours);
    }

    /** The same with another password. */
    public OutMailSettings withSealedPassword(String other) {
        return new OutMailSettings(
                method,
                relays,
                security,
                user,
                other,
                certificates,
                maxRecipients,
                threads,
                retryMinutes,
                delayWarnings,
                warningHours,
                failureHours);
    }

    @Override
    public String toString() {
        return "OutMailSettings[" + method + " " + relays + ", " + security + (user.isEmpty() ? "" : ", as " + user)
                + "]";
    }
}
