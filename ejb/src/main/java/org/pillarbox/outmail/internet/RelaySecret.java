package org.pillarbox.outmail.internet;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.OutMailSettings;

/** The password for the relays: sealed for the user that it was given for. */
public final class RelaySecret {
    private static final int LONGEST = 256;

    private final SealingKey seal;

    public RelaySecret(SealingKey seal) {
        this.seal = seal;
    }

    /** The password; empty when there is none, or it was sealed elsewhere or for somebody else. */
    Optional<String> open(OutMailSettings settings) {
        return settings.sealedPassword().isEmpty()
                ? Optional.empty()
                : seal.open(purpose(settings), settings.sealedPassword())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * The settings with what was typed as the password, or with the one they had.
     *
     * @throws InvalidSetting when a password is missing, or the relays are others than it was given for
     */
    public OutMailSettings complete(OutMailSettings wanted, Optional<String> typed, OutMailSettings before) {
        if (wanted.user().isEmpty()) {
            return wanted.withSealedPassword("");
        }
        if (typed.isPresent()) {
            if (typed.get().length() > LONGEST) {
                throw new InvalidSetting("password", "A password has at most " + LONGEST + " characters");
            }
            return wanted.withSealedPassword(
                    seal.seal(purpose(wanted), typed.get().getBytes(StandardCharsets.UTF_8)));
        }
        // Whoever may change the server's name must not learn the password by having it sent to a server of his own.
        if (before.sealedPassword().isEmpty() || !purpose(before).equals(purpose(wanted))) {
            throw new InvalidSetting("password", "Type the password of this user for these servers");
        }
        return wanted.withSealedPassword(before.sealedPassword());
    }

    private static String purpose(OutMailSettings settings) {
        return "out-mail.password " + settings.relays() + " " + settings.user();
    }
}
