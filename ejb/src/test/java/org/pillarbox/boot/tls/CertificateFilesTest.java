package org.pillarbox.boot.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateFilesTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final SelfSignedCertificate CERTIFICATE = new SelfSignedCertificate(
            List.of("mail.example", "bücher.example"), List.of("127.0.0.1", "0:0:0:0:0:0:0:1"));

    @TempDir
    private Path data;

    @Test
    void makesACertificateForAllNamesAndAddresses() throws Exception {
        CertificateFiles files = new CertificateFiles(data);
        assertTrue(files.makeIfMissing(CERTIFICATE, NOW));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(files.keyStore())) {
            store.load(in, files.password().toCharArray());
        }
        X509Certificate certificate = (X509Certificate) store.getCertificate(SelfSignedCertificate.ALIAS);
        assertTrue(certificate.getPublicKey() instanceof ECPublicKey);
        assertEquals(4, certificate.getSubjectAlternativeNames().size());
        certificate.checkValidity(Date.from(NOW));
        certificate.checkValidity(Date.from(NOW.plus(3651, ChronoUnit.DAYS)));
        certificate.verify(certificate.getPublicKey());
    }

    @Test
    void nobodyElseCanReadThem() throws Exception {
        CertificateFiles files = new CertificateFiles(data);
        files.makeIfMissing(CERTIFICATE, NOW);
        for (String name : List.of("pillarbox.p12", "pillarbox.password")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.resolve("tls").resolve(name))));
        }
    }

    @Test
    void neverOverwritesACertificate() throws Exception {
        CertificateFiles files = new CertificateFiles(data);
        files.makeIfMissing(CERTIFICATE, NOW);
        byte[] before = Files.readAllBytes(files.keyStore());
        assertFalse(files.makeIfMissing(CERTIFICATE, NOW));
        assertArrayEquals(before, Files.readAllBytes(files.keyStore()));
    }

    @Test
    void goesOnWithThePasswordThatACrashLeft() throws Exception {
        CertificateFiles files = new CertificateFiles(data);
        files.makeIfMissing(CERTIFICATE, NOW);
        String password = files.password();
        Files.delete(files.keyStore());
        assertTrue(files.makeIfMissing(CERTIFICATE, NOW));
        assertEquals(password, files.password());
    }
}
