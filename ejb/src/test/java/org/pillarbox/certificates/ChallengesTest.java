package org.pillarbox.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengesTest {
    private static final String TOKEN = "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA";

    private final Challenges challenges = new Challenges();

    @Test
    void answersOnlyWhileAnOrderIsUnderWay() throws Exception {
        assertEquals(Optional.empty(), challenges.answer(TOKEN));
        challenges.put(TOKEN, TOKEN + ".thumb");
        assertEquals(Optional.of(TOKEN + ".thumb"), challenges.answer(TOKEN));
        challenges.remove(TOKEN);
        assertEquals(Optional.empty(), challenges.answer(TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "../../../etc/passwd-and-more", "with blank in the token", "tök-tök-tök-tök-tök"})
    void takesNothingElseForAToken(String token) {
        assertThrows(AuthorityRefused.class, () -> challenges.put(token, "x"));
        assertEquals(Optional.empty(), challenges.answer(token));
    }

    @Test
    void holdsSoManyAndNoMore() throws Exception {
        for (int i = 0; i < 200; i++) {
            challenges.put(TOKEN + i, "x");
        }
        assertThrows(AuthorityRefused.class, () -> challenges.put(TOKEN, "x"));
    }
}
