package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerIdentityTest {
    @Test
    void staysTheSameInOneDirectoryAndDiffersInOthers(@TempDir Path directory) {
        UUID first = ServerIdentity.in(directory.resolve("a/server.id"));
        assertEquals(first, ServerIdentity.in(directory.resolve("a/server.id")));
        assertNotEquals(first, ServerIdentity.in(directory.resolve("b/server.id")));
    }

    @Test
    void saysWhichFileIsDamaged(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("server.id"), "none");
        UncheckedIOException damaged = assertThrows(UncheckedIOException.class, () -> ServerIdentity.in(file));
        assertEquals(
                "the identity in " + file + " is damaged; delete it",
                damaged.getCause().getMessage());
    }
}
