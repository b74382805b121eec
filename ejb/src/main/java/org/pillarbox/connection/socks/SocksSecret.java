package org.pillarbox.connection.socks;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SocksSettings;

/** The password for the SOCKS server: sealed for that server and user. */
public final class SocksSecret {
    private static final int LONGEST = 255;

    private final SealingKey seal;

    public SocksSecret(SealingKey seal) {
        this.seal = seal;
    }

    /** The password; empty when there is none, or it was sealed elsewhere or for another server or user. */
    String open(SocksSettings settings) {
        return settings.sealedPassword().isEmpty()
                ? ""
                : seal.open(purpose(settings), settings.sealedPassword())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse("");
    }

    /**
     * The settings with what was typed as the password, or with the one they had.
     *
     * @throws InvalidSetting when the server or the user is another than the password was given for
     */
    public SocksSettings complete(SocksSettings wanted, Optional<String> typed, SocksSettings before) {
        if (wanted.user().isEmpty() || !wanted.isSet()) {
            return wanted.withSealedPassword("");
        }
        if (typed.isPresent()) {
            byte[] password = typed.get().getBytes(StandardCharsets.UTF_8);
            if (password.length > LONGEST) {
                throw new InvalidSetting("socksPassword", "A password has at most " + LONGEST + " bytes");
            }
            return wanted.withSealedPassword(seal.seal(purpose(wanted), password));
        }
        if (!before.sealedPassword().isEmpty() && !purpose(before).equals(purpose(wanted))) {
            throw new InvalidSetting("socksPassword", "Type the password of this user for this server");
        }
        return wanted.withSealedPassword(before.sealedPassword());
    }

    private static String purpose(SocksSettings settings) {
        return "socks.password " + settings.address() + ":" + settings.port() + " " + settings.user();
    }
}
