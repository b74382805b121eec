package org.pillarbox.connection.dial;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.connection.DialUp;

/** The password that a dial command gets: sealed for the user that it was given for. */
public final class LinkSecret {
    private static final int LONGEST = 256;

    private final SealingKey seal;

    public LinkSecret(SealingKey seal) {
        this.seal = seal;
    }

    /** The password; empty when there is none, or it was sealed elsewhere or for another user. */
    String open(DialUp link) {
        return link.sealedPassword().isEmpty()
                ? ""
                : seal.open(purpose(link), link.sealedPassword())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse("");
    }

    /**
     * The link with what was typed as the password, or with the one it had.
     *
     * @param before what it was; empty for a new one
     * @throws InvalidSetting when the user is another than the password was given for
     */
    public DialUp complete(DialUp wanted, Optional<String> typed, Optional<DialUp> before) {
        if (typed.isPresent()) {
            String password = typed.get();
            if (password.length() > LONGEST || password.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidSetting(
                        "linkPassword", "A password is one line of at most " + LONGEST + " characters");
            }
            return wanted.withSealedPassword(seal.seal(purpose(wanted), password.getBytes(StandardCharsets.UTF_8)));
        }
        String kept = before.map(DialUp::sealedPassword).orElse("");
        if (wanted.user().isEmpty() || kept.isEmpty()) {
            return wanted.withSealedPassword("");
        }
        if (!purpose(before.get()).equals(purpose(wanted))) {
            throw new InvalidSetting("linkPassword", "Type the password of this user");
        }
        return wanted.withSealedPassword(kept);
    }

    private static String purpose(DialUp link) {
        return "dial-up.password " + link.user();
    }
}
