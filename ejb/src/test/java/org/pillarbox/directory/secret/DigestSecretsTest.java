package org.pillarbox.directory.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestSecretsTest {
    @TempDir
    private Path directory;

    @Test
    void opensWhatItSealedForTheSameUserOnly() {
        DigestSecrets secrets = secrets("keys/digest.key");
        String sealed = secrets.seal("ann", "secret-1");
        assertEquals("secret-1", new String(secrets.open("ann", sealed).orElseThrow(), StandardCharsets.UTF_8));
        assertTrue(secrets.open("bob", sealed).isEmpty());
        assertFalse(sealed.contains("secret"));
        assertNotEquals(sealed, secrets.seal("ann", "secret-1"));
    }

    @Test
    void keepsItsKeyInAFileThatOnlyItsOwnerReads() throws Exception {
        String sealed = secrets("keys/digest.key").seal("ann", "secret-1");
        assertTrue(secrets("keys/digest.key").open("ann", sealed).isPresent());
        assertTrue(secrets("keys/other.key").open("ann", sealed).isEmpty());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("keys/digest.key"))));
    }

    private DigestSecrets secrets(String file) {
        return new DigestSecrets(directory.resolve(file), new SecureRandom());
    }
}
