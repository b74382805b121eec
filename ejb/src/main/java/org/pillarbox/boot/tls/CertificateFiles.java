package org.pillarbox.boot.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The files of the certificate below {@code tls/}: {@code pillarbox.p12} and its password in {@code pillarbox.password},
 * both for their owner only. They are made once and never overwritten.
 */
public final class CertificateFiles {
    private final Path keyStore;
    private final Path password;

    /** Below the data directory. */
    public CertificateFiles(Path data) {
        keyStore = data.resolve("tls").resolve("pillarbox.p12");
        password = data.resolve("tls").resolve("pillarbox.password");
    }

    /** The key store. */
    public Path keyStore() {
        return keyStore;
    }

    /**
     * The key store's password.
     *
     * @throws IOException when the file is not there or cannot be read
     */
    public String password() throws IOException {
        return Files.readString(password).strip();
    }

    /**
     * Makes what is missing; true when a certificate was made.
     *
     * @throws IOException when the files cannot be written
     * @throws GeneralSecurityException when this Java cannot make a certificate
     */
    public boolean makeIfMissing(SelfSignedCertificate certificate, Instant now)
            throws IOException, GeneralSecurityException {
        if (Files.exists(keyStore)) {
            return false;
        }
        Files.createDirectories(keyStore.getParent());
        // The password comes first: a crash in between leaves a password without a store, which the next start uses.
        if (Files.notExists(password)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writePrivately(password, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
        }
        char[] secret = password().toCharArray();
        KeyStore store = certificate.make(secret, now);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, secret);
        writePrivately(keyStore, bytes.toByteArray());
        return true;
    }

    /** The file appears whole or not at all, and is never readable by others. */
    private static void writePrivately(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(beside, bytes);
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
