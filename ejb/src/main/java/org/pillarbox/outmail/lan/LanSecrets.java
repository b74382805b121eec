package org.pillarbox.outmail.lan;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.LanTarget;

/** The passwords of log-ins at other servers: sealed for the server and the user that they were given for. */
public final class LanSecrets {
    private static final int LONGEST = 256;

    private final SealingKey seal;

    public LanSecrets(SealingKey seal) {
        this.seal = seal;
    }

    /** The password; empty when there is none, or it was sealed elsewhere or for somebody else. */
    public Optional<String> open(LanTarget target) {
        return target.sealedPassword().isEmpty()
                ? Optional.empty()
                : seal.open(purpose(target.server(), target.user()), target.sealedPassword())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * A target with what was typed as its password, or with the one it had.
     *
     * @param before as it was; empty for a new one
     * @throws InvalidSetting when a password is missing
     */
    LanTarget complete(LanTarget wanted, Optional<String> typed, Optional<LanTarget> before) {
        if (wanted.user().isEmpty()) {
            return new LanTarget(wanted.server(), wanted.security(), "", "");
        }
        if (typed.isPresent()) {
            return new LanTarget(wanted.server(), wanted.security(), wanted.user(), seal(wanted, typed.get()));
        }
        String kept = before.filter(old -> old.user().equals(wanted.user()))
                .map(LanTarget::sealedPassword)
                .filter(password -> !password.isEmpty())
                .orElseThrow(() -> new InvalidSetting("password", "Type the password of this user"));
        return new LanTarget(wanted.server(), wanted.security(), wanted.user(), kept);
    }

    private String seal(LanTarget target, String password) {
        if (password.length() > LONGEST) {
            throw new InvalidSetting("password", "A password has at most " + LONGEST + " characters");
        }
        return seal.seal(purpose(target.server(), target.user()), password.getBytes(StandardCharsets.UTF_8));
    }

    private static String purpose(LanServer server, String user) {
        return "lan-forwarding.password " + server + " " + user;
    }
}
