package org.pillarbox.directory.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path directory;

    @Test
    @Tag("USR-388")
    @Tag("USR-395")
    void givesBackTheSamePasswordsAndCannotBeRead() {
        Passwords passwords = new Passwords(
                ScramVerifier.of("main-password", RANDOM),
                Optional.of(ScramVerifier.of("web-password", RANDOM)),
                Optional.of("sealed second form"),
                true,
                true,
                NOW);
        String token = tokens("export.key").seal("ann", passwords);
        assertTrue(PasswordTokens.isToken(token));
        assertEquals(passwords, tokens("export.key").open("ann", token, NOW).orElseThrow());
        assertFalse(token.contains("SCRAM"));
        assertFalse(token.contains(passwords.main().toText().substring(20)));
        assertTrue(token.length() < 1000);
    }

    @Test
    void refusesTokensOfOthers() {
        Passwords passwords = new Passwords(
                ScramVerifier.of("main-password", RANDOM), Optional.empty(), Optional.empty(), true, false, NOW);
        String token = tokens("export.key").seal("ann", passwords);
        assertTrue(tokens("export.key").open("bob", token, NOW).isEmpty(), "another user's");
        assertTrue(tokens("other.key").open("ann", token, NOW).isEmpty(), "another server's");
        String forged = token.substring(0, token.length() - 6) + "AAAAA=";
        assertTrue(tokens("export.key").open("ann", forged, NOW).isEmpty(), "forged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "pillarbox:",
                "pillarbox:AAAA",
                "pillarbox:not base64 !",
                "SCRAM-SHA-256$4096:AAAA$AAAA:AAAA"
            })
    void refusesWhatIsNoToken(String text) {
        assertTrue(tokens("export.key").open("ann", text, NOW).isEmpty());
    }

    private PasswordTokens tokens(String file) {
        return new PasswordTokens(directory.resolve(file), RANDOM);
    }
}
