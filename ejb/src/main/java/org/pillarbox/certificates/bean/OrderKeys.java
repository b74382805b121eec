package org.pillarbox.certificates.bean;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pillarbox.certificates.CertificateAuthority.Binding;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.settings.AcmeSettings;
import org.pillarbox.settings.InvalidSetting;

/** The keys of external account bindings: sealed for the identifier that they belong to. */
final class OrderKeys {
    /** HS256 wants 256 bits (RFC 7518 §3.2), which are 43 characters. */
    private static final Pattern MAC_KEY = Pattern.compile("[A-Za-z0-9_-]{43,512}={0,2}");

    private final SealingKey seal;

    OrderKeys(SealingKey seal) {
        this.seal = seal;
    }

    /** The settings with what was typed as the key, or with the one there was. */
    AcmeSettings complete(AcmeSettings wanted, Optional<String> typed, AcmeSettings before) {
        if (wanted.keyIdentifier().isEmpty()) {
            return wanted.withMacKey("");
        }
        if (typed.isPresent()) {
            if (!MAC_KEY.matcher(typed.get()).matches()) {
                throw new InvalidSetting(
                        "macKey", "The key is a word of at least 43 letters and digits, as the authority gave it");
            }
            return wanted.withMacKey(
                    seal.seal(purpose(wanted.keyIdentifier()), typed.get().getBytes(StandardCharsets.US_ASCII)));
        }
        if (!before.keyIdentifier().equals(wanted.keyIdentifier())
                || before.sealedMacKey().isEmpty()) {
            throw new InvalidSetting("macKey", "Type the key that belongs to this identifier");
        }
        return wanted.withMacKey(before.sealedMacKey());
    }

    Optional<Binding> binding(AcmeSettings settings) {
        return settings.keyIdentifier().isEmpty()
                ? Optional.empty()
                : seal.open(purpose(settings.keyIdentifier()), settings.sealedMacKey())
                        .map(key -> new Binding(settings.keyIdentifier(), new String(key, StandardCharsets.US_ASCII)));
    }

    private static String purpose(String identifier) {
        return "acme.mac-key " + identifier;
    }
}
