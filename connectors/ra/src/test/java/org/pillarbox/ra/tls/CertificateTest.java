package org.pillarbox.ra.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.handler.ssl.SslContext;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.api.control.TlsMaterial;
import org.pillarbox.ra.KeyStores;

@Tag("G6")
class CertificateTest {
    private final Certificate certificate = new Certificate();

    @TempDir
    Path directory;

    @Test
    void isAbsentAtFirst() {
        assertEquals(Optional.empty(), certificate.context());
    }

    @Test
    void takesANewOneAndKeepsItWhenTheNextCannotBeUsed() throws Exception {
        certificate.use(KeyStores.selfSigned(directory, "one.example"));
        SslContext first = certificate.context().orElseThrow();
        TlsMaterial empty = store("empty", KeyStore.getInstance("PKCS12"));
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> certificate.use(empty));
        assertTrue(refusal.getMessage().contains("no key"), refusal.getMessage());
        assertFalse(refusal.getMessage().contains(KeyStores.PASSWORD));
        assertSame(first, certificate.context().orElseThrow());
        certificate.use(KeyStores.selfSigned(directory, "two.example"));
        assertNotEquals(first, certificate.context().orElseThrow());
    }

    @Test
    void refusesAKeyWithTheCertificateOfAnother() throws Exception {
        KeyStore one = load(KeyStores.selfSigned(directory, "one.example"));
        KeyStore two = load(KeyStores.selfSigned(directory, "two.example"));
        KeyStore mixed = KeyStore.getInstance("PKCS12");
        mixed.load(null, null);
        char[] password = KeyStores.PASSWORD.toCharArray();
        mixed.setKeyEntry("mail", one.getKey("mail", password), password, two.getCertificateChain("mail"));
        TlsMaterial material = store("mixed", mixed);
        assertThrows(IllegalArgumentException.class, () -> certificate.use(material));
        assertEquals(Optional.empty(), certificate.context());
    }

    @Test
    void takesAnExpiredOneOnlyWhenThereIsNoBetter() throws Exception {
        TlsMaterial expired = KeyStores.selfSigned(directory, "old.example", "-startdate", "-10d", "-validity", "5");
        certificate.use(expired);
        assertTrue(certificate.context().isPresent());
        certificate.use(KeyStores.selfSigned(directory, "new.example"));
        SslContext good = certificate.context().orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> certificate.use(expired));
        assertSame(good, certificate.context().orElseThrow());
    }

    private static KeyStore load(TlsMaterial material) throws Exception {
        return KeyStore.getInstance(material.keys().get(0).keyStore().toFile(), KeyStores.PASSWORD.toCharArray());
    }

    private TlsMaterial store(String name, KeyStore content) throws Exception {
        Path file = directory.resolve(name + ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            if (name.equals("empty")) {
                content.load(null, null);
            }
            content.store(out, KeyStores.PASSWORD.toCharArray());
        }
        return new TlsMaterial(file, KeyStores.PASSWORD);
    }
}
