package org.pillarbox.inmail.collecting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.inmail.Collected;
import org.pillarbox.protocol.peer.DovecotServer;
import org.pillarbox.protocol.peer.ScriptedPeer;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.inmail.CollectedRoute;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.Download;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.inmail.Pop3Login;
import org.pillarbox.settings.inmail.Pop3Security;

/** From a real Dovecot. */
@Timeout(120)
class RealDovecotTest {
    private static final int MANY = Integer.getInteger("pillarbox.test.collected", 200);
    private static final Download LEAVE = new Download(0, 2, false, false);

    private static DovecotServer dovecot;

    @BeforeAll
    static void start() {
        dovecot = DovecotServer.start();
    }

    @AfterAll
    static void stop() {
        if (dovecot != null) {
            dovecot.close();
        }
    }

    @ParameterizedTest
    @Tag("EXT-052")
    @EnumSource(
            value = Pop3Login.class,
            names = {"PLAIN", "APOP", "CRAM_MD5"})
    void collectsByEachLogInBehindStls(Pop3Login login) throws Exception {
        try (Station station = new Station()) {
            dovecot.put(CollectorTest.mail(1));
            Collected collected = station.collect(inMail(station, login, Pop3Security.STARTTLS, Download.ALL));
            assertEquals("", collected.fault().orElse(""));
            assertEquals(1, collected.deleted());
            assertEquals(0, dovecot.count());
            String mail = station.mailbox(Station.ANN).get(0);
            assertTrue(mail.endsWith(CollectorTest.mail(1)), mail);
            assertTrue(mail.contains("with POP3S"), mail);
        }
    }

    @Test
    @Tag("EXT-062")
    @Tag("EXT-063")
    void leavesWhatItCollectsUnderTls() throws Exception {
        try (Station station = new Station()) {
            for (int i = 1; i <= 5; i++) {
                dovecot.put(CollectorTest.mail(i));
            }
            InMail inMail = inMail(station, Pop3Login.PLAIN, Pop3Security.TLS, LEAVE);
            assertEquals(5, station.collect(inMail).collected());
            dovecot.put(CollectorTest.mail(6));
            assertEquals(1, station.collect(inMail).collected());
            assertEquals(6, dovecot.count());
            station.age(Duration.ofDays(3));
            assertEquals(6, station.collect(inMail).deleted());
            assertEquals(0, dovecot.count());
            assertEquals(6, station.mailbox(Station.ANN).size());
        }
    }

    @Test
    void collectsMany() throws Exception {
        try (Station station = new Station()) {
            for (int i = 1; i <= MANY; i++) {
                dovecot.put(CollectorTest.mail(i) + "What is in it does not matter.\r\n".repeat(120));
            }
            long start = System.nanoTime();
            Collected collected = station.collect(inMail(station, Pop3Login.PLAIN, Pop3Security.TLS, Download.ALL));
            System.out.printf(
                    "collected %d messages in %d ms%n",
                    MANY, Duration.ofNanos(System.nanoTime() - start).toMillis());
            assertEquals("", collected.fault().orElse(""));
            assertEquals(MANY, collected.collected());
            assertEquals(MANY, station.mailbox(Station.ANN).size());
            assertEquals(0, dovecot.count());
        }
    }

    @Test
    void aWrongPasswordIsToldOf() throws Exception {
        try (Station station = new Station()) {
            InMail inMail = inMail(station, Pop3Login.PLAIN, Pop3Security.TLS, Download.ALL);
            InMail wrong = inMail.by(station.withPassword((Method.Pop3) inMail.method(), "wrong"));
            assertTrue(station.collect(wrong).fault().orElseThrow().contains("PASS ****"));
            assertEquals(1, station.problems.size());
        }
    }

    private static InMail inMail(Station station, Pop3Login login, Pop3Security security, Download download) {
        Method.Pop3 account = new Method.Pop3(
                new LanServer("localhost", security == Pop3Security.TLS ? dovecot.tlsPort() : dovecot.port()),
                security,
                ScriptedPeer.certificatePem(),
                login,
                DovecotServer.USER,
                "",
                AcceptedAddresses.of(List.of("mail.example")),
                download,
                new CollectedRoute.Detected(),
                DetectionOptions.DEFAULT);
        return station.inMail(download).by(station.withPassword(account, DovecotServer.PASSWORD));
    }
}
