package org.pillarbox.directory.importing;

import java.util.Optional;
import org.pillarbox.directory.secret.Passwords;

/** What a line says of a user's passwords. */
sealed interface NewPassword {
    /** They stay. */
    record Kept() implements NewPassword {}

    /** Those of a token that this server made. */
    record Sealed(Passwords passwords) implements NewPassword {}

    /**
     * A password that has still to be turned into what is kept of it.
     *
     * @param text the password; empty when one is to be generated
     */
    record Typed(Optional<String> text) implements NewPassword {
        @Override
        public String toString() {
            return "Typed[...]";
        }
    }
}
