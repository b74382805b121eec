package org.pillarbox.protocol.peer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The peer's certificate: self-signed, for {@code localhost}, made once for each run by the JDK's own tool. */
final class PeerTls {
    private static final String ALIAS = "peer";
    private static final char[] PASSWORD = "scripted".toCharArray();
    private static KeyStore keys;
    private static SSLContext context;

    private PeerTls() {}

    static synchronized SSLContext context() {
        makeOnce();
        return context;
    }

    static synchronized X509Certificate certificate() {
        makeOnce();
        try {
            return (X509Certificate) keys.getCertificate(ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static synchronized PrivateKey privateKey() {
        makeOnce();
        try {
            return (PrivateKey) keys.getKey(ALIAS, PASSWORD);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String certificatePem() {
        try {
            return pem("CERTIFICATE", certificate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String privateKeyPem() {
        return pem("PRIVATE KEY", privateKey().getEncoded());
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }

    private static void makeOnce() {
        if (context == null) {
            try {
                context = make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static SSLContext make() throws IOException, GeneralSecurityException, InterruptedException {
        keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(keyStore()), PASSWORD);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(managers.getKeyManagers(), null, null);
        return made;
    }

    private static byte[] keyStore() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("scripted-peer");
        Path file = directory.resolve("peer.p12");
        Path printed = directory.resolve("keytool.log");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(List.of(
                        tool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,dns:mta-sts.localhost,ip:127.0.0.1",
                        "-alias",
                        ALIAS,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + Files.readString(printed));
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(printed);
        Files.delete(directory);
        return bytes;
    }
}
