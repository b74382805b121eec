package org.pillarbox.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.certificates.tls.SelfSignedCertificate;

class CertificateFilesTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    private Path data;

    private static KeptCertificate made(String name) throws Exception {
        return new SelfSignedCertificate(List.of(name, "bücher.example"), List.of("127.0.0.1", "0:0:0:0:0:0:0:1"))
                .make(NOW);
    }

    @Test
    void makesACertificateForAllNamesAndAddresses() throws Exception {
        CertificateFiles files = new CertificateFiles(data);
        files.write("pillarbox", made("mail.example"));
        X509Certificate certificate = files.read("pillarbox").own();
        assertTrue(certificate.getPublicKey() instanceof ECPublicKey);
        assertEquals(
                List.of("mail.example", "xn--bcher-kva.example", "127.0.0.1", "0:0:0:0:0:0:0:1"),
                CertificateFacts.names(certificate));
        certificate.checkValidity(Date.from(NOW));
        certificate.checkValidity(Date.from(NOW.plus(3651, ChronoUnit.DAYS)));
        certificate.verify(certificate.getPublicKey());
    }

    @Test
    void nobodyElseCanReadThem() throws Exception {
        CertificateFiles files = new CertificateFiles(data);
        files.write("mail.example", made("mail.example"));
        files.writeConsole(files.read("mail.example"));
        for (String name : List.of("mail.example.p12", "pillarbox.password", "https.keystore")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("tls").resolve(name))));
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("tls"))));
    }

    @Test
    @Tag("G6")
    void aWriteThatACrashBrokeOffLeavesTheLastGoodOne() throws Exception {
        CertificateFiles files = new CertificateFiles(data);
        files.write("mail", made("mail.example"));
        Files.writeString(data.resolve("tls").resolve("mail.p12.new"), "half of a key st");
        assertEquals(List.of("mail"), files.names());
        assertEquals(
                "mail.example", CertificateFacts.names(files.read("mail").own()).get(0));
        files.write("mail", made("next.example"));
        assertEquals(
                "next.example", CertificateFacts.names(files.read("mail").own()).get(0));
        assertFalse(Files.exists(data.resolve("tls").resolve("mail.p12.new")));
    }

    @Test
    void goesOnWithThePasswordThatACrashLeft() throws Exception {
        CertificateFiles files = new CertificateFiles(data);
        files.write("mail", made("mail.example"));
        String password = files.password();
        files.delete("mail");
        files.write("mail", made("mail.example"));
        assertEquals(password, files.password());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../keys", "a/b", ".hidden", "UPPER", "a.", "-a"})
    void noNameLeadsOutOfTheFolder(String name) {
        CertificateFiles files = new CertificateFiles(data);
        assertThrows(IllegalArgumentException.class, () -> files.file(name));
        assertFalse(files.has(name));
    }

    @Test
    void theConsoleGetsOne() throws Exception {
        CertificateFiles files = new CertificateFiles(data);
        files.write("a", made("a.example"));
        files.write("b", made("b.example"));
        Path file = files.writeConsole(files.read("b"));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "password".toCharArray());
        }
        assertEquals(1, store.size());
        assertEquals("pillarbox", store.aliases().nextElement());
        assertEquals(
                "b.example",
                CertificateFacts.names((X509Certificate) store.getCertificate("pillarbox"))
                        .get(0));
    }
}
