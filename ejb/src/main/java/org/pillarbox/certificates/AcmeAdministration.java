package org.pillarbox.certificates;

import java.time.Instant;
import java.util.Optional;
import org.pillarbox.settings.AcmeSettings;
import org.pillarbox.settings.InvalidSetting;

/** Facade for administrators: the certificate that is ordered from an authority. The authority is never spoken to before they agreed. */
public interface AcmeAdministration {
    /** What is ordered; the key of the binding is sealed. */
    AcmeSettings settings();

    /**
     * Changes what is ordered.
     *
     * @param macKey of the external account binding, in base64url; empty to keep the one there is
     * @throws InvalidSetting naming the field
     */
    void save(AcmeSettings wanted, Optional<String> macKey);

    /**
     * Orders now, in the background.
     *
     * @throws InvalidSetting when ordering is off
     */
    void orderNow();

    /** How it stands. */
    Standing standing();

    /**
     * How the orders stand.
     *
     * @param underWay whether one runs now
     * @param failures in a row
     * @param lastTry empty before the first
     * @param nextTry when a failed one is tried again by itself
     * @param lastError in words; empty after a success
     */
    record Standing(
            boolean underWay, int failures, Optional<Instant> lastTry, Optional<Instant> nextTry, String lastError) {}
}
