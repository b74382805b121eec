package org.pillarbox.certificates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A certificate as the console shows it.
 *
 * @param name of its file
 * @param state how it is
 * @param hosts whom it names
 * @param issuer who issued it
 * @param key such as {@code RSA 2048}
 * @param selfSigned whether nobody else vouches for it
 * @param ordered whether it comes from an authority by ACME, and is renewed from there
 * @param isDefault whether it is shown where no other fits
 * @param validUntil empty when it cannot be read
 * @param daysLeft until then; negative when it has ended
 * @param reason why it cannot be used; empty when it can
 */
public record CertificateRow(
        String name,
        State state,
        List<String> hosts,
        String issuer,
        String key,
        boolean selfSigned,
        boolean ordered,
        boolean isDefault,
        Optional<Instant> validUntil,
        long daysLeft,
        String reason) {
    /** How it is. */
    public enum State {
        GOOD,
        /** It ends within a month. */
        ENDS_SOON,
        ENDED,
        UNREADABLE
    }

    public CertificateRow {
        hosts = List.copyOf(hosts);
    }
}
