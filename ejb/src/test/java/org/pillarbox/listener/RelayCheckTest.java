package org.pillarbox.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.SmtpLogin;

/** Log-ins, what stands for them, and the ways past the protection. */
class RelayCheckTest {
    private static final String LAN = "192.168.1.20";
    private static final String ELSEWHERE = "201.127.64.31";
    private static final String OUTSIDE = "tom@elsewhere.example";
    private static final SmtpLogin POP3 = new SmtpLogin(false, true, 5, false);
    private static final SmtpLogin BOTH = new SmtpLogin(true, true, 5, false);

    private final RelayDoor door = new RelayDoor();

    @Test
    @Tag("SRV-076")
    void aDemandForEverybodyIsHeardBeforeAnyRecipient() {
        door.protect(new SmtpLogin(true, false, 5, false), AntiRelay.CLIENT_ADDRESS);
        assertEquals(530, door.stranger(LAN).mail("").orElseThrow().code());
        assertTrue(door.user(ELSEWHERE, "ann").mail("ann@mail.example").isEmpty());
    }

    @Test
    @Tag("SRV-078")
    @Tag("SRV-079")
    @Tag("SRV-120")
    void onlyARecipientOutsideIsRefusedWhereIncomingMailIsExempt() {
        for (SmtpLogin login : new SmtpLogin[] {SmtpLogin.DEFAULT, new SmtpLogin(false, true, 5, true)}) {
            door.protect(login, AntiRelay.CLIENT_ADDRESS);
            RelayDoor.Line line = door.stranger(ELSEWHERE);
            assertTrue(line.mail("sam@outside.example").isEmpty());
            assertEquals(530, line.rcpt(OUTSIDE).code());
            assertEquals(250, line.rcpt("bob@mail.example").code(), "the local one still gets it");
        }
    }

    @Test
    @Tag("SRV-080")
    @Tag("SRV-081")
    void theManualsExampleOfPop3ThenSmtp() {
        door.protect(POP3, AntiRelay.CLIENT_ADDRESS);
        assertEquals(530, send(ELSEWHERE), "before 10:00");
        door.collected.loggedIn(ELSEWHERE);
        door.collected.opened("lease", ELSEWHERE);
        door.pass(Duration.ofMinutes(2));
        assertEquals(250, send(ELSEWHERE), "at 10:02, the session is open");
        door.collected.ended("lease");
        door.pass(Duration.ofMinutes(5));
        assertEquals(250, send(ELSEWHERE), "at 10:07");
        door.pass(Duration.ofMinutes(1));
        assertEquals(530, send(ELSEWHERE), "at 10:08");
        assertEquals(530, send("201.127.64.32"), "at another address");
    }

    @Test
    @Tag("SRV-082")
    void aSessionThatPassedStaysAllowedWhateverTimeGoesBy() {
        door.protect(POP3, AntiRelay.CLIENT_ADDRESS);
        door.collected.loggedIn(ELSEWHERE);
        RelayDoor.Line early = door.stranger(ELSEWHERE);
        door.pass(Duration.ofHours(3));
        assertEquals(250, early.send("ann@mail.example", OUTSIDE));
        assertEquals(530, send(ELSEWHERE));
    }

    @Test
    void aSessionThatDidNotPassAtItsStartDoesNotLater() {
        door.protect(POP3, AntiRelay.CLIENT_ADDRESS);
        RelayDoor.Line early = door.stranger(ELSEWHERE);
        door.collected.loggedIn(ELSEWHERE);
        assertEquals(530, early.send("ann@mail.example", OUTSIDE));
    }

    @Test
    @Tag("SRV-084")
    void eitherWayIsEnoughWhereBothAreAskedFor() {
        door.protect(BOTH, AntiRelay.CLIENT_ADDRESS);
        assertEquals(530, send(ELSEWHERE));
        assertEquals(250, door.user(ELSEWHERE, "ann").send("ann@mail.example", OUTSIDE));
        door.collected.loggedIn(ELSEWHERE);
        assertEquals(250, send(ELSEWHERE));
    }

    @Test
    void havingCollectedMailCountsOnlyWhereThePageSaysSo() {
        door.collected.loggedIn(ELSEWHERE);
        door.protect(SmtpLogin.DEFAULT, AntiRelay.CLIENT_ADDRESS);
        assertEquals(530, door.stranger(ELSEWHERE).send("sam@outside.example", OUTSIDE));
    }

    @Test
    void theProtectionHoldsForWhoHasCollectedMailToo() {
        door.protect(POP3, AntiRelay.LAN);
        door.collected.loggedIn(ELSEWHERE);
        assertEquals(550, send(ELSEWHERE));
        assertEquals(250, door.stranger(ELSEWHERE).send("ann@mail.example", "bob@mail.example"));
    }

    @Test
    @Tag("SRV-303")
    @Tag("SRV-304")
    void aRangeWithNoauthSendsWithoutALogIn() {
        door.restrict("192.168.1.0 255.255.255.0 noauth\n0.0.0.0 0.0.0.0");
        door.protect(new SmtpLogin(true, false, 5, false), AntiRelay.CLIENT_ADDRESS);
        assertEquals(250, door.stranger(LAN).send("ann@mail.example", OUTSIDE));
        assertEquals(530, door.stranger(ELSEWHERE).send("sam@outside.example", "bob@mail.example"));
        assertEquals(250, door.user(ELSEWHERE, "ann").send("ann@mail.example", OUTSIDE));
    }

    @Test
    @Tag("SRV-305")
    void aRangeForSomeUsersSendsNothingBeforeOneOfThemLogsIn() {
        door.restrict("192.168.1.0 255.255.255.0 ann");
        door.protect(RelayDoor.NONE, AntiRelay.CLIENT_ADDRESS);
        assertEquals(530, door.stranger(LAN).send("sam@outside.example", "bob@mail.example"));
        assertEquals(250, door.user(LAN, "ann").send("ann@mail.example", OUTSIDE));
    }

    @Test
    @Tag("SRV-306")
    void prohibitedAndUnmatchedClientsSendLocalMailOnly() {
        door.restrict("!192.168.1.7\n192.168.1.0 255.255.255.0");
        door.protect(RelayDoor.NONE, AntiRelay.CLIENT_ADDRESS);
        for (String address : new String[] {"192.168.1.7", ELSEWHERE}) {
            assertEquals(550, door.stranger(address).send("sam@outside.example", OUTSIDE));
            assertEquals(250, door.stranger(address).send("sam@outside.example", "bob@mail.example"));
        }
    }

    @Test
    @Tag("SRV-115")
    void withoutRestrictionLinesEveryClientIsAllowed() {
        door.restrict("# nothing but a comment\n\n");
        door.protect(RelayDoor.NONE, AntiRelay.CLIENT_ADDRESS);
        assertEquals(250, door.stranger(ELSEWHERE).send("sam@outside.example", OUTSIDE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "172.31.0.1", "192.168.99.1", "127.0.0.1", "fd00::7", "::1"})
    @Tag("SRV-116")
    void privateNetworksAreTheLan(String address) {
        door.protect(RelayDoor.NONE, AntiRelay.LAN);
        assertEquals(250, door.stranger(address).send("sam@outside.example", OUTSIDE));
        assertEquals(550, door.stranger("172.32.0.1").send("sam@outside.example", OUTSIDE));
    }

    @Test
    @Tag("SRV-118")
    void theFromFieldMustNameALocalUserToo() {
        door.protect(RelayDoor.NONE, AntiRelay.SENDER);
        RelayDoor.Line line = door.stranger(ELSEWHERE);
        assertEquals(250, line.send("ann@mail.example", OUTSIDE));
        assertTrue(line.from("Ann <ann@mail.example>").isEmpty());
        for (String field : new String[] {"x@outside.example", "ann@mail.example, x@outside.example", "Ann", null}) {
            assertEquals(550, line.from(field).map(Reply::code).orElse(250), field);
        }
        assertEquals(250, line.send("ann@mail.example", "bob@mail.example"));
        assertTrue(line.from("x@outside.example").isEmpty(), "nothing leaves");
        RelayDoor.Line user = door.user(ELSEWHERE, "ann");
        assertEquals(250, user.send("ann@mail.example", OUTSIDE));
        assertTrue(user.from("x@outside.example").isEmpty());
    }

    @Test
    @Tag("SRV-119")
    void permissionsHoldForUsersWhoNeedNoLogInAsForOthers() {
        door.users.permit("ann", new InternetMail(false, true, 0));
        door.protect(RelayDoor.NONE, AntiRelay.LAN);
        assertEquals(550, door.user(ELSEWHERE, "ann").send("ann@mail.example", OUTSIDE));
        assertEquals(550, door.stranger(LAN).send("ann@mail.example", OUTSIDE));
        assertEquals(250, door.stranger(LAN).send("bob@mail.example", OUTSIDE));
    }

    @Test
    void theServicesForUsersWantALogInWhateverThePageSays() {
        door.restrict("192.168.1.0 255.255.255.0 noauth");
        door.protect(RelayDoor.NONE, AntiRelay.NONE);
        assertEquals(530, door.submitter(LAN).mail("").orElseThrow().code());
    }

    @Test
    @Tag("SRV-086")
    @Tag("SRV-088")
    void aNameThatHoldsTheRefusedTextIsHungUpOn() {
        assertTrue(door.stranger(LAN).hello("punt-1.mail.demon.net").isEmpty(), "nothing is refused at first");
        door.settings.put(door.page().with(".Mail.demon.net", true, true));
        assertEquals(
                550,
                door.stranger(LAN).hello("punt-1.MAIL.demon.net").orElseThrow().code());
        assertTrue(door.stranger(LAN).hello("mail.demon.net").isEmpty());
    }

    @Test
    @Tag("SRV-098")
    void addressesWithAPercentSignAreRefusedOrLikeAnyOther() {
        RelayDoor.Line user = door.user(LAN, "ann");
        assertEquals(550, user.mail("a%b@outside.example").orElseThrow().code());
        assertEquals(550, user.send("ann@mail.example", "a%b@elsewhere.example"));
        assertEquals(550, user.send("ann@mail.example", "a%b@mail.example"));
        door.settings.put(door.page().with("", true, false));
        assertTrue(user.mail("a%b@outside.example").isEmpty());
        assertEquals(250, user.send("ann@mail.example", "a%b@elsewhere.example"));
        assertEquals("5.1.1", user.rcpt("a%b@mail.example").enhanced(), "nobody of that name");
        assertEquals(530, door.stranger(ELSEWHERE).send("sam@outside.example", "a%b@elsewhere.example"));
    }

    private int send(String address) {
        return door.stranger(address).send("ann@mail.example", OUTSIDE);
    }
}
