package org.pillarbox.directory.external;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.InvalidSetting;

/** The bind password: sealed in the settings, and never sent to another server than it was given for. */
public final class DirectorySecrets {
    private static final String OWNER = "directory.bind-password";
    private static final int LONGEST = 256;

    private final SealingKey seal;

    public DirectorySecrets(SealingKey seal) {
        this.seal = seal;
    }

    /** The password from its sealed form; empty when there is none, or it was sealed elsewhere. */
    public Optional<String> open(String sealed) {
        return sealed.isEmpty()
                ? Optional.empty()
                : seal.open(OWNER, sealed).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * The settings with what was typed as their password, or with the one in force.
     *
     * @throws InvalidSetting when the one in force was given for other servers
     */
    public DirectorySettings complete(DirectorySettings wanted, Optional<String> typed, DirectorySettings inForce) {
        if (wanted.reader().name().isEmpty()) {
            return wanted.withSealedPassword("");
        }
        if (typed.isPresent()) {
            if (typed.get().length() > LONGEST) {
                throw new InvalidSetting("bindPassword", "A password has at most " + LONGEST + " characters");
            }
            return wanted.withSealedPassword(seal.seal(OWNER, typed.get().getBytes(StandardCharsets.UTF_8)));
        }
        boolean same = wanted.server().urls().equals(inForce.server().urls())
                && wanted.server().certificates().equals(inForce.server().certificates())
                && (wanted.server().startTls() || !inForce.server().startTls());
        if (inForce.reader().sealedPassword().isEmpty() || !same) {
            throw new InvalidSetting("bindPassword", "Type the password for this server");
        }
        return wanted.withSealedPassword(inForce.reader().sealedPassword());
    }
}
