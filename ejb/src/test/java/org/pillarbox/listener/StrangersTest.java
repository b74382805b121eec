package org.pillarbox.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.smtp.SmtpClient;
import org.pillarbox.api.smtp.SmtpNotes;
import org.pillarbox.api.smtp.Tolerance;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.acceptance.Guesses;
import org.pillarbox.routing.acceptance.SenderPolicy;
import org.pillarbox.routing.mapping.ActiveMappings;
import org.pillarbox.routing.step.LocalDomains;
import org.pillarbox.routing.step.UserAddresses;
import org.pillarbox.settings.SecuritySettings;

@Tag("A10")
class StrangersTest {
    private static final String OUTSIDE = "192.0.2.7";
    private static final String LOOPBACK = "127.0.0.1";
    private static final Reply NOBODY = Reply.of(550, "5.1.1", "No such user here");

    private final FixedSettings settings = new FixedSettings();
    private final Strangers strangers;

    StrangersTest() {
        exemptLoopback(true);
        LocalDomains domains = new LocalDomains(settings);
        ListedUsers nobody = new ListedUsers();
        SenderPolicy senders =
                new SenderPolicy(domains, nobody, new UserAddresses(domains, nobody, ActiveMappings.NONE), settings);
        strangers = new Strangers(new Guesses(Clock.systemUTC()), senders, settings);
    }

    private void exemptLoopback(boolean exempt) {
        settings.put(new SecuritySettings(8, 3, 1800, 1800, exempt, false));
    }

    private static Peer peer(String address) {
        return new Peer(
                "s1",
                "smtp",
                new InetSocketAddress(address, 40000),
                new InetSocketAddress("192.0.2.1", 25),
                Optional.empty());
    }

    private static SmtpClient client(String address, String... account) {
        return new SmtpClient(
                peer(address),
                "client.example",
                true,
                Optional.ofNullable(account.length == 0 ? null : account[0]),
                SmtpNotes.NONE);
    }

    private void refuse(SmtpClient client, Reply reply) {
        for (int i = 0; i < 60; i++) {
            strangers.answered(client, reply);
        }
    }

    @Test
    void whoGuessesIsHungUpOnAndTurnedAwayForAWhile() {
        refuse(client(OUTSIDE), NOBODY);
        assertTrue(strangers.tolerance(client(OUTSIDE)).spent());
        assertEquals(421, strangers.refusal(peer(OUTSIDE), false).orElseThrow().code());
        assertTrue(strangers.refusal(peer("192.0.2.8"), false).isEmpty());
    }

    @Test
    void whoWantsToLogInIsLetIn() {
        refuse(client(OUTSIDE), NOBODY);
        assertTrue(strangers.refusal(peer(OUTSIDE), true).isEmpty());
    }

    @Test
    void usersAndAnswersThatAreNoRefusalsCostNothing() {
        refuse(client(OUTSIDE, "ann"), NOBODY);
        refuse(client(OUTSIDE), Reply.of(451, "4.3.0", "Later"));
        refuse(client(OUTSIDE), Reply.of(250, "2.1.5", "Good"));
        assertEquals(Tolerance.FULL, strangers.tolerance(client(OUTSIDE)));
    }

    @Test
    void loopbackIsExemptAsTheAdministratorSays() {
        refuse(client(LOOPBACK), NOBODY);
        assertEquals(Tolerance.FULL, strangers.tolerance(client(LOOPBACK)));
        exemptLoopback(false);
        refuse(client(LOOPBACK), NOBODY);
        assertTrue(strangers.tolerance(client(LOOPBACK)).spent());
    }

    @Test
    @Tag("A24")
    void usersAreNotFoundByTryingSenders() {
        for (int i = 0; i < 250; i++) {
            strangers.named(client(OUTSIDE), Mail.envelope("guess" + i + "@mail.example"));
            strangers.named(client("192.168.1.9"), Mail.envelope("guess" + i + "@mail.example"));
            strangers.named(client("192.0.2.8"), Mail.envelope("someone" + i + "@outside.example"));
        }
        assertTrue(strangers.tolerance(client(OUTSIDE)).spent());
        assertFalse(strangers.tolerance(client("192.168.1.9")).spent());
        assertEquals(Tolerance.FULL, strangers.tolerance(client("192.0.2.8")));
    }
}
