package org.pillarbox.directory.importing;

import java.util.Optional;
import org.pillarbox.directory.WholeUser;

/**
 * What comes of a line.
 *
 * @param line the line
 * @param effect what it does
 * @param before the user as it is; empty for a new one
 * @param wanted the user as it will be; empty when the line is refused
 * @param reason why it is refused; empty otherwise
 */
record Verdict(UserLine line, Effect effect, Optional<WholeUser> before, Optional<WholeUser> wanted, String reason) {
    static Verdict refused(UserLine line, Optional<WholeUser> before, String reason) {
        return new Verdict(line, Effect.REFUSE, before, Optional.empty(), reason);
    }

    LineError error() {
        return new LineError(line.number(), line.name(), reason);
    }
}
