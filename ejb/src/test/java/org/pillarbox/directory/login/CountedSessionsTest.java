package org.pillarbox.directory.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;

class CountedSessionsTest {
    private static final LocalUser ANN = new LocalUser(1, new UserName("Ann"), false);

    private final CountedSessions sessions = new CountedSessions();

    @Test
    @Tag("USR-052")
    void keepsAUserUntilTheLastSessionOnTheWebHasEnded() {
        sessions.opened("Ann");
        sessions.opened("ann");
        sessions.opened("bob");
        sessions.closed("ANN");
        assertEquals(Optional.of("is logged in to the web"), sessions.refusal(ANN));
        sessions.closed("ann");
        assertEquals(Optional.empty(), sessions.refusal(ANN));
    }

    @Test
    void anEndWithoutABeginningDoesNotCountLater() {
        sessions.closed("ann");
        sessions.opened("ann");
        assertEquals(Optional.of("is logged in to the web"), sessions.refusal(ANN));
    }
}
