package org.pillarbox.inmail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.inmail.Method;

/** The passwords of accounts elsewhere: each sealed for the server and the user that it was given for. */
public final class InMailSecrets {
    /** The longest password. */
    public static final int LONGEST = 256;

    private final SealingKey seal;

    public InMailSecrets(SealingKey seal) {
        this.seal = seal;
    }

    /** The password; empty when there is none, or it was sealed elsewhere or for another account. */
    public Optional<String> open(Method.Pop3 pop3) {
        return pop3.sealedPassword().isEmpty()
                ? Optional.empty()
                : seal.open(purpose(pop3), pop3.sealedPassword())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * The method with what was typed as the password, or with the one it had.
     *
     * @param before as it is stored; empty for a new one
     * @throws InvalidSetting when a password is missing, or the account is another one than it was given for
     */
    public Method.Pop3 complete(Method.Pop3 wanted, Optional<String> typed, Optional<Method.Pop3> before) {
        if (typed.isPresent()) {
            return wanted.withSealedPassword(sealed(wanted, typed.get()));
        }
        // Whoever may change the server's name must not learn the password by having it sent to a server of his own,
        // nor by having it sent there in the clear.
        Method.Pop3 old = before.filter(kept -> !kept.sealedPassword().isEmpty()
                        && purpose(kept).equals(purpose(wanted))
                        && wanted.security().compareTo(kept.security()) >= 0)
                .orElseThrow(() -> new InvalidSetting("password", "Type the password of this account"));
        return wanted.withSealedPassword(old.sealedPassword());
    }

    private String sealed(Method.Pop3 pop3, String password) {
        if (password.length() > LONGEST || password.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting("password", "A password is one line of at most " + LONGEST + " characters");
        }
        return seal.seal(purpose(pop3), password.getBytes(StandardCharsets.UTF_8));
    }

    private static String purpose(Method.Pop3 pop3) {
        return "in-mail.password " + pop3.server().host() + ":" + pop3.server().port() + " " + pop3.user();
    }
}
