package org.pillarbox.outmail.internet;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.settings.DelayWarnings;
import org.pillarbox.settings.DirectSettings;

/** What domains publish about the TLS of their servers, and what becomes of mail when somebody takes TLS away. */
@Timeout(120)
@Tag("C6")
class SecuredSendingTest {
    private static final String GREETING = "S: 220 peer.example\nC: EHLO mail.example\n";
    private static final String TRANSACTION = "S: 250 peer.example\n"
            + "C: MAIL FROM:<sue@mail.example>\n"
            + "S: 250 fine\n"
            + "C: RCPT TO:<ann@a.example>\n"
            + "S: 250 fine\n"
            + "C: DATA\n"
            + "S: 354 go ahead\n"
            + "C-data\n"
            + "S: 250 taken\n"
            + "C: QUIT\n";
    private static final String CLEAR = GREETING + TRANSACTION;
    private static final String ENCRYPTED = GREETING
            + "S: 250-peer.example\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go ahead\nS-tls\nC: EHLO mail.example\n"
            + TRANSACTION;

    private ScriptedPeer peer;
    private SendingStage stage;

    @BeforeEach
    void open() throws Exception {
        peer = ScriptedPeer.inTheClear();
        stage = new SendingStage(peer.port());
        stage.zones.mx("a.example", 10, "localhost.a.example").address("localhost.a.example", "127.0.0.1");
        stage.enqueue("ann@a.example");
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
        peer.close();
    }

    @Test
    void withoutAWishTlsIsTakenWhereItIsOffered() throws Exception {
        peer.play(ENCRYPTED);
        assertSent();
        assertEquals(List.of("NONE SECURED * 1"), stage.counted());
    }

    @Test
    void withoutAWishMailGoesInTheClearWhereNoTlsIsOffered() throws Exception {
        peer.play(CLEAR);
        assertSent();
        assertEquals(List.of("NONE STARTTLS_NOT_SUPPORTED * 1"), stage.counted());
    }

    @Test
    void aServerIsKnownByTheCertificateThatItsDomainPublishes() throws Exception {
        publish(3, 1, key());
        peer.play(ENCRYPTED);
        assertSent();
        assertEquals(List.of("DANE SECURED a.example 1"), stage.counted());
    }

    @Test
    void anAuthorityThatIsPublishedMustHaveSignedForTheName() throws Exception {
        publish(2, 1, key());
        peer.play(ENCRYPTED);
        assertWaits("4.7.5");
    }

    @Test
    void aServerWithAnotherCertificateGetsNothing() throws Exception {
        byte[] other = key();
        other[0]++;
        publish(3, 1, other);
        peer.play(ENCRYPTED);
        assertWaits("4.7.5");
        assertEquals(List.of("DANE VALIDATION_FAILURE a.example 1"), stage.counted());
    }

    @Test
    void aServerWithAPublishedCertificateThatOffersNoTlsGetsNothing() throws Exception {
        publish(3, 1, key());
        peer.play(GREETING + "S: 250 peer.example\nC-closed\n");
        assertWaits("4.7.4");
        assertEquals(List.of("DANE STARTTLS_NOT_SUPPORTED a.example 1"), stage.counted());
    }

    @Test
    void whatIsPublishedOfNoUseStillDemandsTls() throws Exception {
        publish(1, 1, key());
        peer.play(ENCRYPTED);
        assertSent();
    }

    @Test
    void publishedCertificatesThatSomebodyKeepsBackStopTheMail() throws Exception {
        publish(3, 1, key());
        stage.zones.fails(tlsa());
        assertWaits("4.7.5");
        assertEquals(List.of("DANE DNSSEC_INVALID a.example 1"), stage.counted());
    }

    @Test
    void whatIsNotSignedCountsForNothing() throws Exception {
        byte[] other = key();
        other[0]++;
        stage.zones.tlsa(tlsa(), record(3, 1, other));
        peer.play(CLEAR);
        assertSent();
    }

    @Test
    void aPolicyWithACertificateThatIsGoodForTheServer() throws Exception {
        stage.zones.mx("b.example", 10, "mta-sts.localhost").address("mta-sts.localhost", "127.0.0.1");
        policy("b.example", "enforce", "mta-sts.localhost");
        peer.play(CLEAR);
        assertSent();
        // Behind the other, since one peer plays for both.
        peer.play(ENCRYPTED.replace("ann@a.example", "bob@b.example"));
        stage.enqueue("bob@b.example");
        await().until(() -> stage.entries().isEmpty());
        peer.check();
        assertTrue(
                stage.counted().contains("MTA_STS SECURED b.example 1"),
                stage.counted().toString());
    }

    @Test
    void aCertificateForAnotherNameGetsNothingWhileThePolicyIsEnforced() throws Exception {
        policy("a.example", "enforce", "*.a.example");
        peer.play(ENCRYPTED);
        assertWaits("4.7.5");
        assertEquals(List.of("MTA_STS CERTIFICATE_HOST_MISMATCH a.example 1"), stage.counted());
    }

    @Test
    void aServerFromWhichTlsWasStrippedGetsNothingWhileThePolicyIsEnforced() throws Exception {
        policy("a.example", "enforce", "*.a.example");
        peer.play(GREETING + "S: 250 peer.example\nC-closed\n");
        assertWaits("4.7.4");
        assertEquals(List.of("MTA_STS STARTTLS_NOT_SUPPORTED a.example 1"), stage.counted());
    }

    @Test
    void aServerThatThePolicyDoesNotNameGetsNothing() throws Exception {
        policy("a.example", "enforce", "mail.a.example");
        assertWaits("4.7.5");
        assertEquals(0, peer.heard().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.a.example", "other.a.example"})
    void aPolicyThatIsTestedIsCountedAndStopsNothing(String host) throws Exception {
        policy("a.example", "testing", host);
        if (host.startsWith("*")) {
            peer.play(GREETING + "S: 250 peer.example\nC-closed\n");
        }
        peer.play(CLEAR);
        assertSent();
        assertEquals(1, stage.counted().size());
        assertTrue(
                stage.counted().get(0).startsWith("MTA_STS "), stage.counted().toString());
    }

    @Test
    void aPolicyIsKeptThoughTheNameServiceAndTheWebDenyIt() throws Exception {
        policy("a.example", "enforce", "*.a.example");
        peer.play(GREETING + "S: 250 peer.example\nC-closed\n");
        assertWaits("4.7.4");
        stage.zones.txt("_mta-sts.a.example", "gone");
        stage.webPolicies.clear();
        peer.play(GREETING + "S: 250 peer.example\nC-closed\n");
        stage.clock.forward(Duration.ofMinutes(31));
        await().until(() -> stage.allTried(2));
        assertFalse(stage.entries().isEmpty());
    }

    @Test
    void aPolicyThatCannotBeFetchedStopsNothing() throws Exception {
        stage.zones.txt("_mta-sts.a.example", "v=STSv1; id=1;");
        peer.play(CLEAR);
        assertSent();
        assertTrue(
                stage.counted().contains("MTA_STS STS_POLICY_FETCH_ERROR a.example 1"),
                stage.counted().toString());
    }

    @Test
    void aLookSaysWhereMailWouldGo() throws Exception {
        publish(3, 1, key());
        policy("a.example", "enforce", "*.a.example");
        DirectRoute route = stage.route();
        assertEquals(
                List.of(
                        "Server localhost.a.example (127.0.0.1): DANE, certificates published: 1",
                        "MTA-STS: enforce, servers *.a.example"),
                route.look(" A.example "));
        assertEquals(List.of("No mail goes there: 550 5.1.2 There is no such domain"), route.look("nowhere.example"));
        stage.zones.fails("b.example");
        assertTrue(route.look("b.example").get(0).contains("4.4.3"));
        for (String none : List.of("", "ann@a.example", "x".repeat(300))) {
            assertEquals(1, route.look(none).size());
        }
    }

    private void policy(String domain, String mode, String host) {
        stage.zones.txt("_mta-sts." + domain, "v=STSv1; id=1;");
        stage.webPolicies.put(domain, "version: STSv1\nmode: " + mode + "\nmx: " + host + "\nmax_age: 86400\n");
    }

    private void publish(int usage, int selector, byte[] data) {
        stage.zones.signed("a.example", "localhost.a.example", tlsa()).tlsa(tlsa(), record(usage, selector, data));
    }

    private String tlsa() {
        return "_" + peer.port() + "._tcp.localhost.a.example";
    }

    private static byte[] record(int usage, int selector, byte[] data) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(usage);
        record.write(selector);
        record.write(1);
        record.writeBytes(data);
        return record.toByteArray();
    }

    private static byte[] key() throws Exception {
        return MessageDigest.getInstance("SHA-256")
                .digest(ScriptedPeer.certificate().getPublicKey().getEncoded());
    }

    private void assertSent() throws Exception {
        start();
        await().until(() -> stage.entries().isEmpty());
        assertEquals(List.of(), stage.reports());
        peer.check();
    }

    private void assertWaits(String status) {
        start();
        await().until(() -> stage.allTried(1));
        String reply = stage.entries().get(0).lastReply();
        assertTrue(reply.contains(status), reply);
    }

    private void start() {
        stage.start(new DirectSettings(List.of(), 30, 100, 1, 1, DelayWarnings.ALWAYS, 4, 72, true, true));
    }
}
