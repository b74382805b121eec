package org.pillarbox.settings;

import java.util.List;
import java.util.Objects;

/**
 * Certificates from an authority by ACME (RFC 8555).
 *
 * @param enabled whether one is ordered, and renewed
 * @param directory the address of the authority's directory
 * @param contact an e-mail address for the authority; empty for none
 * @param names the host names of the certificate, the first as its subject
 * @param termsAgreed whether the administrator agreed to the authority's terms; without this it is never spoken to
 * @param keyIdentifier of the external account binding (RFC 8555 §7.3.4); empty for none
 * @param sealedMacKey the binding's key, encrypted; empty for none
 */
public record AcmeSettings(
        boolean enabled,
        String directory,
        String contact,
        List<String> names,
        boolean termsAgreed,
        String keyIdentifier,
        String sealedMacKey) {
    /** The directory of Let's Encrypt, which is offered and never spoken to unasked. */
    public static final String LETS_ENCRYPT = "https://acme-v02.api.letsencrypt.org/directory";

    public AcmeSettings {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(keyIdentifier, "keyIdentifier");
        Objects.requireNonNull(sealedMacKey, "sealedMacKey");
        names = List.copyOf(names);
    }

    /** Whether the authority may be spoken to now. */
    public boolean isActive() {
        return enabled && termsAgreed && !names.isEmpty();
    }

    /** The same with this key of the external account binding. */
    public AcmeSettings withMacKey(String sealed) {
        return new AcmeSettings(enabled, directory, contact, names, termsAgreed, keyIdentifier, sealed);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "AcmeSettings[" + (enabled ? "on, " : "off, ") + directory + ", " + names + "]";
    }
}
