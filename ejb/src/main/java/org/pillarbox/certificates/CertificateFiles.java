package org.pillarbox.certificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pillarbox.directory.secret.OwnerOnly;

/**
 * The files below {@code tls/}: for each certificate {@code <name>.p12}, and the one password of all in
 * {@code pillarbox.password}; for their owner only, written whole or not at all. Beside them {@code https.keystore}, which the
 * application server reads for the console. Safe for threads.
 */
public final class CertificateFiles {
    /** A name is part of a file's name. */
    public static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?");

    private static final String ENDING = ".p12";
    private static final String ALIAS = "pillarbox";
    /** In the application server's configuration. What protects the file are its rights, as with any password beside its lock. */
    private static final char[] CONSOLE_PASSWORD = "password".toCharArray();

    private final Path directory;
    private final Path password;

    /** Below this data directory. */
    public CertificateFiles(Path data) {
        directory = data.resolve("tls");
        password = directory.resolve("pillarbox.password");
    }

    /** The names of all certificates, sorted. */
    public List<String> names() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + ENDING)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String bare = name.substring(0, name.length() - ENDING.length());
                if (NAME.matcher(bare).matches()) {
                    names.add(bare);
                }
            }
        } catch (NoSuchFileException noneYet) {
            return List.of();
        }
        return List.copyOf(names);
    }

    /** Where a certificate is kept. */
    public Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a certificate");
        }
        return directory.resolve(name + ENDING);
    }

    /** Whether there is one of this name. */
    public boolean has(String name) {
        return NAME.matcher(name).matches() && Files.exists(file(name));
    }

    /**
     * The password of the key stores; never shown.
     *
     * @throws IOException when the file is not there or cannot be read
     */
    public String password() throws IOException {
        return Files.readString(password).strip();
    }

    /**
     * Reads one.
     *
     * @throws IOException when there is none, or the file cannot be read
     * @throws GeneralSecurityException when it holds no key with its certificates
     */
    public KeptCertificate read(String name) throws IOException, GeneralSecurityException {
        char[] secret = password().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file(name))) {
            store.load(bytes, secret);
        }
        return only(store, secret);
    }

    private static KeptCertificate only(KeyStore store, char[] secret) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, secret) instanceof PrivateKey key && store.getCertificateChain(alias) != null) {
                return new KeptCertificate(
                        key,
                        Arrays.stream(store.getCertificateChain(alias))
                                .map(X509Certificate.class::cast)
                                .toList());
            }
        }
        throw new KeyStoreException("there is no key with a certificate in it");
    }

    /** Keeps one, in place of another of its name. */
    public synchronized void write(String name, KeptCertificate kept) throws IOException, GeneralSecurityException {
        makePassword();
        char[] secret = password().toCharArray();
        OwnerOnly.write(file(name), bytes(kept, secret));
    }

    /** Deletes one; nothing happens when there is none. */
    public synchronized void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    /** Writes what the application server shows at the console's HTTPS port; gives the file. */
    public synchronized Path writeConsole(KeptCertificate shown) throws IOException, GeneralSecurityException {
        Path file = directory.resolve("https.keystore");
        OwnerOnly.write(file, bytes(shown, CONSOLE_PASSWORD));
        return file;
    }

    /** The password comes before the first store: a crash in between leaves one that the next start uses. */
    private void makePassword() throws IOException {
        if (Files.notExists(password)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            OwnerOnly.write(password, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] bytes(KeptCertificate kept, char[] secret) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, secret);
        store.setKeyEntry(ALIAS, kept.key(), secret, kept.chain().toArray(Certificate[]::new));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, secret);
        return bytes.toByteArray();
    }
}
