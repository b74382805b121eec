package org.pillarbox.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Tells this server from others that share its database, whatever they are called. It is the same behind a restart, and behind a
 * crash: a server may go on at once with what it had begun, since a data directory belongs to one running server only.
 */
public final class ServerIdentity {
    private ServerIdentity() {}

    /**
     * Kept in this file, which is made when there is none.
     *
     * @throws UncheckedIOException when it can be neither read nor made
     */
    public static UUID in(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Path beside = file.resolveSibling(file.getFileName() + ".new");
                Files.writeString(beside, UUID.randomUUID().toString(), StandardCharsets.US_ASCII);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return UUID.fromString(
                    Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the identity in " + file, e);
        } catch (IllegalArgumentException damaged) {
            throw new UncheckedIOException(
                    new IOException("the identity in " + file + " is damaged; delete it", damaged));
        }
    }
}
