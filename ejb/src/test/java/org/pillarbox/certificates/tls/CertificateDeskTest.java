package org.pillarbox.certificates.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.certificates.tls.TestAuthority.pair;
import static org.pillarbox.certificates.tls.TestAuthority.pem;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.certificates.CertificateAdministration.Kept;
import org.pillarbox.certificates.CertificateFacts;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.certificates.CertificateUpload;
import org.pillarbox.certificates.KeptCertificate;
import org.pillarbox.certificates.SelfSignedOrder;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.settings.InvalidSetting;

class CertificateDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final TestAuthority AUTHORITY = new TestAuthority(NOW);
    private static final Duration YEAR = Duration.ofDays(365);
    private static final KeyPair EC = pair("EC", 256);
    private static final KeyPair RSA = pair("RSA", 2048);
    private static final String PHRASE = "open sesame";
    private static final byte[] NOTHING = {};

    @TempDir
    private Path data;

    private final List<String> audited = new ArrayList<>();

    private CertificateFiles files() {
        return new CertificateFiles(data);
    }

    private CertificateDesk desk() {
        return new CertificateDesk(files(), new ListedAudit(audited), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Kept upload(byte[] file, byte[] key, String phrase) {
        return desk().upload(new CertificateUpload("", file, key, phrase));
    }

    private InvalidSetting refusal(byte[] file, byte[] key, String phrase) {
        return assertThrows(InvalidSetting.class, () -> upload(file, key, phrase));
    }

    static Stream<Arguments> keys() throws Exception {
        return Stream.of(
                Arguments.of("PKCS#1", RSA, pem(RSA.getPrivate()), ""),
                Arguments.of("SEC 1", EC, pem(sec1()), ""),
                Arguments.of("PKCS#8", RSA, pem(new JcaPKCS8Generator(RSA.getPrivate(), null)), ""),
                Arguments.of("PKCS#8 DER", EC, EC.getPrivate().getEncoded(), ""),
                Arguments.of("encrypted PKCS#8", EC, pem(encrypted(EC)), PHRASE),
                Arguments.of(
                        "encrypted PKCS#1",
                        RSA,
                        pem(new JcaMiscPEMGenerator(
                                RSA.getPrivate(),
                                new JcePEMEncryptorBuilder("AES-256-CBC")
                                        .setProvider(new BouncyCastleProvider())
                                        .build(PHRASE.toCharArray()))),
                        PHRASE));
    }

    /** As OpenSSL writes it: with the curve and the public key. */
    private static PemObject sec1() throws Exception {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(EC.getPrivate().getEncoded());
        var half = SubjectPublicKeyInfo.getInstance(EC.getPublic().getEncoded()).getPublicKeyData();
        var both = new ECPrivateKey(
                256,
                ECPrivateKey.getInstance(info.parsePrivateKey()).getKey(),
                half,
                info.getPrivateKeyAlgorithm().getParameters());
        return new PemObject("EC PRIVATE KEY", both.getEncoded());
    }

    private static JcaPKCS8Generator encrypted(KeyPair pair) throws Exception {
        return new JcaPKCS8Generator(
                pair.getPrivate(),
                new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                        .setProvider(new BouncyCastleProvider())
                        .setPassword(PHRASE.toCharArray())
                        .build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void takesKeysInEveryForm(String form, KeyPair pair, byte[] key, String phrase) throws Exception {
        X509Certificate own = AUTHORITY.issue(pair.getPublic(), YEAR, "mail.example", "*.mail.example");
        Kept kept = upload(pem(own, AUTHORITY.issuer()), key, phrase);
        assertEquals("mail.example", kept.name());
        assertEquals(List.of(), kept.notes());
        KeptCertificate read = files().read("mail.example");
        assertEquals(List.of(own, AUTHORITY.issuer()), read.chain());
        assertArrayEquals(pair.getPrivate().getEncoded(), read.key().getEncoded());
    }

    @Test
    void takesAllInOneFileAndPutsTheChainInOrder() throws Exception {
        X509Certificate own = AUTHORITY.issue(EC.getPublic(), YEAR, "mail.example");
        X509Certificate other = AUTHORITY.issue(RSA.getPublic(), YEAR, "other.example");
        Kept kept = upload(pem(AUTHORITY.root(), other, AUTHORITY.issuer(), EC.getPrivate(), own), NOTHING, "");
        assertEquals(
                List.of(own, AUTHORITY.issuer()), files().read("mail.example").chain());
        assertEquals(
                List.of(
                        "The certificates were in the wrong order; it was put right.",
                        "One certificate does not belong to the others, and was left out."),
                kept.notes());
    }

    @Test
    void takesPkcs12() throws Exception {
        X509Certificate own = AUTHORITY.issue(RSA.getPublic(), YEAR, "*.mail.example");
        byte[] file = pkcs12(RSA, own, AUTHORITY.issuer(), AUTHORITY.root());
        assertEquals("wildcard.mail.example", upload(file, NOTHING, PHRASE).name());
        assertEquals(
                List.of(own, AUTHORITY.issuer()),
                files().read("wildcard.mail.example").chain());
        assertEquals("passPhrase", refusal(file, NOTHING, "wrong").field());
    }

    @Test
    void namesCanBeChosen() {
        byte[] file = pem(AUTHORITY.issue(EC.getPublic(), YEAR, "mail.example"), EC.getPrivate());
        assertEquals(
                "office",
                desk().upload(new CertificateUpload(" Office ", file, NOTHING, ""))
                        .name());
        for (String name : List.of("../x", "a/b", ".x", "acme", "x".repeat(64))) {
            assertEquals(
                    "name",
                    assertThrows(InvalidSetting.class, () -> desk().upload(
                                            new CertificateUpload(name, file, NOTHING, "")))
                            .field());
        }
    }

    @Test
    void saysWhatIsMissingInPlainWords() throws Exception {
        byte[] alone = pem(AUTHORITY.issue(EC.getPublic(), YEAR, "mail.example"));
        assertTrue(refusal(NOTHING, NOTHING, "").getMessage().startsWith("Choose a file"));
        assertEquals("keyFile", refusal(alone, NOTHING, "").field());
        assertTrue(refusal(alone, pem(RSA.getPrivate()), "").getMessage().contains("does not belong"));
        assertTrue(refusal(pem(EC.getPrivate()), NOTHING, "").getMessage().contains("no certificate"));
        assertEquals(
                "The key is encrypted: type its pass phrase",
                refusal(alone, pem(encrypted(EC)), "").getMessage());
        InvalidSetting wrong = refusal(alone, pem(encrypted(EC)), "wrong");
        assertEquals("The key cannot be opened with this pass phrase", wrong.getMessage());
        assertEquals(List.of(), files().names());
        assertEquals(List.of(), audited);
    }

    @Test
    void saysWhatProgramsWillNotLike() throws Exception {
        Kept kept = upload(pem(AUTHORITY.issue(EC.getPublic(), YEAR, "mail.example"), EC.getPrivate()), NOTHING, "");
        assertTrue(kept.notes().get(0).startsWith("The certificate of its issuer \"Test Issuer\" is not among"));
        Kept own = desk().selfSigned(new SelfSignedOrder("", List.of("*.mail.example", "::1"), 2));
        assertEquals("wildcard.mail.example", own.name());
        assertTrue(own.notes().get(0).startsWith("It is self-signed"));
        X509Certificate made = files().read(own.name()).own();
        assertEquals(List.of("*.mail.example", "0:0:0:0:0:0:0:1"), CertificateFacts.names(made));
        assertEquals(NOW.plus(Duration.ofDays(731)), made.getNotAfter().toInstant());
    }

    @Test
    @Tag("G6")
    void aBadOneNeverReplacesTheLastGoodOne() throws Exception {
        upload(pem(AUTHORITY.issue(EC.getPublic(), YEAR, "mail.example"), EC.getPrivate()), NOTHING, "");
        byte[] before = Files.readAllBytes(files().file("mail.example"));
        byte[] ended = pem(AUTHORITY.issue(EC.getPublic(), Duration.ofDays(-1), "mail.example"), EC.getPrivate());
        assertTrue(refusal(ended, NOTHING, "").getMessage().startsWith("The certificate ended on"));
        byte[] wrongKey = pem(AUTHORITY.issue(EC.getPublic(), YEAR, "mail.example"), RSA.getPrivate());
        assertTrue(refusal(wrongKey, NOTHING, "").getMessage().contains("does not belong"));
        assertArrayEquals(before, Files.readAllBytes(files().file("mail.example")));
        assertEquals(1, audited.size());
    }

    @Test
    void refusesWhatIsTooWeak() {
        KeyPair weak = pair("RSA", 1024);
        byte[] short1 = pem(AUTHORITY.issue(weak.getPublic(), YEAR, "mail.example"), weak.getPrivate());
        assertTrue(refusal(short1, NOTHING, "").getMessage().contains("RSA with 1024 bits"));
        byte[] sha1 =
                pem(AUTHORITY.issueSigned(EC.getPublic(), YEAR, "SHA1withECDSA", "mail.example"), EC.getPrivate());
        assertTrue(refusal(sha1, NOTHING, "").getMessage().contains("SHA1withECDSA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
                "-----BEGIN CERTIFICATE-----\nMIIB",
                "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n",
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: x\n\nMIIB\n-----END RSA PRIVATE KEY-----\n",
                "0\u0082\u00ff\u00ff",
                "0\u0000"
            })
    void refusesDamagedFilesInWords(String text) {
        byte[] file = text.getBytes(StandardCharsets.ISO_8859_1);
        assertFalse(refusal(file, NOTHING, "x").getMessage().isBlank());
        byte[] good = pem(AUTHORITY.issue(EC.getPublic(), YEAR, "mail.example"));
        assertFalse(refusal(good, file, "x").getMessage().isBlank());
    }

    @Test
    void boundsWhatItReads() {
        assertEquals(
                "file",
                refusal(new byte[CertificateUpload.MOST_BYTES + 1], NOTHING, "").field());
        Object[] many = Stream.generate(AUTHORITY::root).limit(31).toArray();
        assertTrue(refusal(pem(many), NOTHING, "").getMessage().contains("more than 30"));
        List<String> hosts = Stream.iterate(0, i -> i + 1)
                .limit(51)
                .map(i -> "h" + i + ".example")
                .toList();
        for (SelfSignedOrder order : List.of(
                new SelfSignedOrder("", hosts, 1),
                new SelfSignedOrder("", List.of(), 1),
                new SelfSignedOrder("", List.of("a b"), 1),
                new SelfSignedOrder("", List.of("999.1.1.1"), 1),
                new SelfSignedOrder("", List.of("a.example"), 11))) {
            assertThrows(InvalidSetting.class, () -> desk().selfSigned(order));
        }
    }

    @Test
    void writesDownWhoseCertificateCameAndNothingSecret() throws Exception {
        upload(pem(AUTHORITY.issue(EC.getPublic(), YEAR, "mail.example")), pem(encrypted(EC)), PHRASE);
        assertEquals(
                List.of("certificate.upload mail.example for mail.example; by Test Issuer; until 2027-11-23T12:00:00Z"),
                audited);
        assertFalse(
                new CertificateUpload("", NOTHING, NOTHING, PHRASE).toString().contains(PHRASE));
        assertFalse(files().read("mail.example").toString().contains("PRIVATE"));
    }

    private static byte[] pkcs12(KeyPair pair, X509Certificate... chain) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "x", pair.getPrivate(), PHRASE.toCharArray(), Stream.of(chain).toArray(Certificate[]::new));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PHRASE.toCharArray());
        return bytes.toByteArray();
    }

    /** Remembers the lines. */
    private record ListedAudit(List<String> lines) implements AuditLog {
        @Override
        public void record(String action, String subject, String details) {
            lines.add(action + " " + subject + " " + details);
        }

        @Override
        public List<Entry> list(int offset, int limit) {
            return List.of();
        }

        @Override
        public long count() {
            return lines.size();
        }

        @Override
        public OptionalLong firstForged() {
            return OptionalLong.empty();
        }
    }
}
