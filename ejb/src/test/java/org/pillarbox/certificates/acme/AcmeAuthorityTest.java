package org.pillarbox.certificates.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.certificates.AuthorityRefused;
import org.pillarbox.certificates.CertificateAuthority.Binding;
import org.pillarbox.certificates.CertificateAuthority.Order;
import org.pillarbox.certificates.CertificateFacts;
import org.pillarbox.certificates.Challenges;
import org.pillarbox.certificates.Judgement;
import org.pillarbox.certificates.OfferedCertificate;
import org.pillarbox.certificates.acme.AcmeAuthority.Patience;
import org.pillarbox.certificates.acme.AcmeServer.Mood;

@Timeout(60)
class AcmeAuthorityTest {
    private static final List<String> NAMES = List.of("mail.example", "pop.example");
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(20));

    @TempDir
    private Path tls;

    private final Challenges challenges = new Challenges();

    private OfferedCertificate order(AcmeServer server, Optional<Binding> binding) throws Exception {
        return new AcmeAuthority(tls, challenges, SHORT)
                .order(new Order(server.directory(), "postmaster@mail.example", NAMES, binding));
    }

    private static void assertGood(OfferedCertificate offered, AcmeServer server) {
        Judgement judgement = Judgement.of(offered, Instant.now());
        assertEquals(List.of(server.issued(), server.issuer()), judgement.kept().chain());
        assertEquals(NAMES, CertificateFacts.names(judgement.kept().own()));
        assertEquals(List.of(), judgement.notes());
        assertEquals(List.of(), server.faults());
    }

    @Test
    void ordersOneCertificateForSeveralNames() throws Exception {
        try (AcmeServer server = new AcmeServer(Mood.FRIENDLY, challenges::answer)) {
            assertGood(order(server, Optional.empty()), server);
            assertEquals(Optional.empty(), challenges.answer("token-of-the-challenge-number-0"));
        }
    }

    @Test
    void goesOnWithItsAccountWhoseKeyOnlyItsOwnerReads() throws Exception {
        try (AcmeServer server = new AcmeServer(Mood.FRIENDLY, challenges::answer)) {
            order(server, Optional.empty());
        }
        Path key = tls.resolve("acme-account.key");
        String before = Files.readString(key);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        try (AcmeServer server = new AcmeServer(Mood.FRIENDLY, challenges::answer)) {
            OfferedCertificate next = order(server, Optional.empty());
            assertEquals(before, Files.readString(key));
            assertNotEquals(new AccountKey(tls).get().getPrivate(), next.key(), "the certificate has a key of its own");
        }
    }

    @Test
    void triesAgainWithANewNonce() throws Exception {
        try (AcmeServer server = new AcmeServer(Mood.FORGETFUL, challenges::answer)) {
            assertGood(order(server, Optional.empty()), server);
        }
    }

    @Test
    void bindsItsAccountToOneThatTheAuthorityKnows() throws Exception {
        try (AcmeServer server = new AcmeServer(Mood.REFUSES_ACCOUNTS_WITHOUT_BINDING, challenges::answer)) {
            AuthorityRefused refused = assertThrows(AuthorityRefused.class, () -> order(server, Optional.empty()));
            assertTrue(refused.getMessage().contains("Bind the account first"), refused.getMessage());
            String macKey = "zWNDZM6eQGHWpSRTPal5eIUYFTu7EajVIoguysqZ9wG44nMEtx3MUAsUDkMTQ12W";
            assertGood(order(server, Optional.of(new Binding("customer-1", macKey))), server);
            assertEquals(
                    List.of("payload", "protected", "signature"),
                    server.binding().keySet().stream().sorted().toList());
        }
        assertFalse(new Binding("customer-1", "secret").toString().contains("secret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RATE_LIMITED|asked too often: too many certificates for mail.example  forged line",
                "NEW_TERMS|agreeing to new terms: Terms of service have changed",
                "REFUSES_NAMES|refused: this name is not for you",
                "SEES_NOTHING|could not see that mail.example is this server: 192.0.2.1: Connection refused",
                "NEVER_READY|could not see that mail.example is this server: it took too long",
                "NEVER_ISSUED|The order was not issued",
                "TURNS_INVALID|The order was not issued: CAA forbids it",
                "NO_HTTP|does not let mail.example be proved over HTTP",
                "MORE_NAMES|wants more names proved than were ordered",
                "STRANGE_TOKEN|not a token of a challenge",
                "ENDLESS|longer than 262144 bytes",
                "ENCODED|an encoding that was not asked for",
                "GARBAGE|does not speak ACME",
                "OTHER_SCHEME|wants to be asked over https"
            })
    void saysInWordsWhyNoneCame(Mood mood, String words) throws Exception {
        try (AcmeServer server = new AcmeServer(mood, challenges::answer)) {
            AuthorityRefused refused = assertThrows(AuthorityRefused.class, () -> order(server, Optional.empty()));
            String said = refused.getMessage();
            assertTrue(said.contains(words), said);
            assertFalse(said.contains("\n"));
            assertEquals(List.of(), server.faults());
            assertEquals(mood == Mood.RATE_LIMITED, refused.notBefore().isPresent());
            assertEquals(Optional.empty(), challenges.answer("token-of-the-challenge-number-0"));
        }
    }

    @Test
    void doesNotWaitForEverForTheRestOfAnAnswer() throws Exception {
        Patience hasty = new Patience(Duration.ofMillis(700), Duration.ofSeconds(2), Duration.ofSeconds(20));
        try (AcmeServer server = new AcmeServer(Mood.STALLS, challenges::answer)) {
            AcmeAuthority authority = new AcmeAuthority(tls, challenges, hasty);
            Order order = new Order(server.directory(), "postmaster@mail.example", NAMES, Optional.empty());
            AuthorityRefused refused = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> assertThrows(AuthorityRefused.class, () -> authority.order(order)));
            assertTrue(refused.getMessage().contains("took too long"), refused.getMessage());
        }
    }

    @Test
    void saysThatNobodyAnswers() throws Exception {
        AcmeServer gone = new AcmeServer(Mood.FRIENDLY, challenges::answer);
        gone.close();
        AuthorityRefused refused = assertThrows(AuthorityRefused.class, () -> order(gone, Optional.empty()));
        assertTrue(refused.getMessage().startsWith("The authority cannot be reached"), refused.getMessage());
    }
}
