package org.pillarbox.certificates.care;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.certificates.AuthorityRefused;
import org.pillarbox.certificates.CertificateAuthority;
import org.pillarbox.certificates.CertificateFacts;
import org.pillarbox.certificates.CertificateFiles;
import org.pillarbox.certificates.OfferedCertificate;
import org.pillarbox.certificates.tls.TestAuthority;
import org.pillarbox.settings.AcmeSettings;

class RenewalTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path data;

    private Instant now = START;
    private AcmeSettings settings = wanted(true, "mail.example");
    private final List<String> events = new ArrayList<>();
    private final List<CertificateAuthority.Order> orders = new ArrayList<>();
    private Optional<AuthorityRefused> refusal = Optional.empty();
    private Optional<String> otherName = Optional.empty();
    private boolean ended;

    private static AcmeSettings wanted(boolean agreed, String... names) {
        return new AcmeSettings(true, "https://authority.example/", "", List.of(names), agreed, "", "");
    }

    private Renewal renewal() {
        return new Renewal(new Renewal.Parts(
                files(),
                this::issue,
                () -> settings,
                any -> Optional.empty(),
                new OrderStateFile(data.resolve("tls")),
                new Heard(events),
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                }));
    }

    private CertificateFiles files() {
        return new CertificateFiles(data);
    }

    /** Valid from a year ago to 60 days from now: two thirds are over long before. */
    private OfferedCertificate issue(CertificateAuthority.Order order) throws AuthorityRefused {
        orders.add(order);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
            TestAuthority authority = new TestAuthority(now);
            String name = otherName.orElse(order.names().get(0));
            Duration valid = ended ? Duration.ofDays(-1) : Duration.ofDays(735);
            return new OfferedCertificate(
                    pair.getPrivate(), List.of(authority.issue(pair.getPublic(), valid, name), authority.issuer()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void asksNobodyUntilTheAdministratorAgreedToTheTerms() throws Exception {
        settings = wanted(false, "mail.example");
        assertEquals("off", renewal().runIfDue());
        assertEquals("off", renewal().runNow());
        settings = new AcmeSettings(false, "https://authority.example/", "", List.of("mail.example"), true, "", "");
        assertEquals("off", renewal().runIfDue());
        assertEquals(List.of(), orders);
    }

    @Test
    void ordersOnceAndAgainAtTwoThirdsOfTheLife() throws Exception {
        assertEquals("installed", renewal().runIfDue());
        assertEquals(
                List.of("mail.example"),
                CertificateFacts.names(files().read("acme").own()));
        assertEquals(List.of("installed"), events);
        now = START.plus(Duration.ofDays(365)); // of 1100 days, which began 365 days before the start, 730 are over
        assertEquals("not due", renewal().runIfDue());
        now = START.plus(Duration.ofDays(369));
        assertEquals("installed", renewal().runIfDue());
        assertEquals(2, orders.size());
    }

    @Test
    void ordersAnewForOtherNames() throws Exception {
        renewal().runIfDue();
        settings = wanted(true, "other.example");
        assertEquals("installed", renewal().runIfDue());
        assertEquals("not due", renewal().runIfDue());
    }

    @Test
    void waitsLongerAfterEachFailureAcrossRestarts() throws Exception {
        refusal = Optional.of(new AuthorityRefused("no"));
        for (int hours : new int[] {1, 2, 4, 8, 16, 24, 24}) {
            assertEquals("failed: no", renewal().runIfDue());
            now = now.plus(Duration.ofHours(hours)).minusSeconds(1);
            assertEquals("waits after a failure", renewal().runIfDue(), hours + " hours");
            now = now.plusSeconds(1);
        }
        refusal = Optional.empty();
        assertEquals("installed", renewal().runIfDue());
        assertEquals(OrderState.succeeded(now), new OrderStateFile(data.resolve("tls")).read());
    }

    @Test
    void waitsAsLongAsTheAuthorityWantsButNotForEver() throws Exception {
        refusal = Optional.of(new AuthorityRefused("no", Optional.of(START.plus(Duration.ofHours(30)))));
        renewal().runIfDue();
        OrderStateFile file = new OrderStateFile(data.resolve("tls"));
        assertEquals(Optional.of(START.plus(Duration.ofHours(30))), file.read().nextTry());
        refusal = Optional.of(new AuthorityRefused("no", Optional.of(START.plus(Duration.ofDays(3000)))));
        renewal().runNow();
        assertEquals(Optional.of(START.plus(Duration.ofDays(7))), file.read().nextTry());
    }

    @Test
    @Tag("G6")
    void whatCannotBeUsedNeverReplacesTheLastGoodOne() throws Exception {
        renewal().runIfDue();
        byte[] before = Files.readAllBytes(files().file("acme"));
        otherName = Optional.of("evil.example");
        assertTrue(renewal().runNow().contains("for other names than were ordered"));
        otherName = Optional.empty();
        ended = true;
        assertTrue(renewal().runNow().contains("cannot be used: The certificate ended"));
        refusal = Optional.of(new AuthorityRefused("no"));
        renewal().runNow();
        assertArrayEquals(before, Files.readAllBytes(files().file("acme")));
        assertEquals(4, events.size());
    }

    @Test
    void aStateThatACrashTorIsAsAtFirst() throws Exception {
        Path tls = Files.createDirectories(data.resolve("tls"));
        OrderStateFile file = new OrderStateFile(tls);
        for (String torn : List.of("", "failures=x", "next-try=soon", "failures=\\u12")) {
            Files.writeString(tls.resolve("acme.state"), torn);
            assertEquals(OrderState.FRESH, file.read(), torn);
        }
    }

    /** Remembers what it hears. */
    private record Heard(List<String> events) implements Renewal.Events {
        @Override
        public void installed() {
            events.add("installed");
        }

        @Override
        public void failed(String words, OrderState state) {
            events.add(words);
        }
    }
}
