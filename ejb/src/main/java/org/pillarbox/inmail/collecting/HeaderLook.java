package org.pillarbox.inmail.collecting;

import java.io.IOException;
import java.util.Optional;
import org.pillarbox.inmail.pop3.Pop3Failure;
import org.pillarbox.inmail.pop3.Pop3Session;

/** Looks at headers without fetching messages (TOP), as far as the server lets. */
final class HeaderLook {
    private final Pop3Session session;
    private boolean known;
    private boolean works = true;

    HeaderLook(Pop3Session session) {
        this.session = session;
    }

    /** A message's fingerprint; empty where the server does not tell, or where it would be the same for others. */
    Optional<String> fingerprint(int number) throws Pop3Failure {
        if (!works) {
            return Optional.empty();
        }
        Fingerprint print = new Fingerprint();
        boolean told = read(number, print);
        // The first refusal is of the command, a later one of the message.
        works = told || known;
        known |= told;
        return told && print.isTelling() ? Optional.of(print.value()) : Optional.empty();
    }

    /** Whether the server has answered, as far as it was asked. */
    boolean works() {
        return works;
    }

    private boolean read(int number, Fingerprint print) throws Pop3Failure {
        try {
            return session.header(number, print::write);
        } catch (Pop3Failure failure) {
            throw failure;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
