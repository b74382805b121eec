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
 * @param departure which mail leaves, in which order and from whom
 * @param targetPath the data directory of the server that fetches files; empty for none
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
        int failureHours,
        Departure departure,
        String targetPath) {
    public OutMailSettings {
        Objects.requireNonNull(method, "method");
        relays = List.copyOf(relays);
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(sealedPassword, "sealedPassword");
        Objects.requireNonNull(certificates, "certificates");
        Objects.requireNonNull(departure, "departure");
        Objects.requireNonNull(targetPath, "targetPath");
    }

    /** One of which everything leaves from its own sender, and nothing into files. */
    public OutMailSettings(
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
        this(
                method,
                relays,
                security,
                user,
                sealedPassword,
                certificates,
                maxRecipients,
                threads,
                retryMinutes,
                delayWarnings,
                warningHours,
                failureHours,
                Departure.DEFAULT,
                "");
    }

    /** Whether mail leaves at all. */
    public boolean isOpen() {
        return switch (method) {
            case RELAY -> !relays.isEmpty();
            case DIRECT -> true;
            case FILE -> !targetPath.isEmpty();
        };
    }

    /** The same on another way; the password stays, and fits only where user and relays do. */
    public OutMailSettings by(OutMailMethod way, List<LanServer> servers, TlsDemand demand, String login) {
        return copy(way, servers, demand, login, sealedPassword, departure);
    }

    /** The same with another password. */
    public OutMailSettings withSealedPassword(String other) {
        return copy(method, relays, security, user, other, departure);
    }

    /** The same of other mail, in another order or from somebody else. */
    public OutMailSettings with(Departure other) {
        return copy(method, relays, security, user, sealedPassword, other);
    }

    private OutMailSettings copy(
            OutMailMethod way,
            List<LanServer> servers,
            TlsDemand demand,
            String login,
            String sealed,
            Departure leaving) {
        return new OutMailSettings(
                way,
                servers,
                demand,
                login,
                sealed,
                certificates,
                maxRecipients,
                threads,
                retryMinutes,
                delayWarnings,
                warningHours,
                failureHours,
                leaving,
                targetPath);
    }

    @Override
    public String toString() {
        return "OutMailSettings[" + method + " " + relays + ", " + security + (user.isEmpty() ? "" : ", as " + user)
                + "]";
    }
}
