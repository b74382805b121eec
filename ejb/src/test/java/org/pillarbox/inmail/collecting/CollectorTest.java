package org.pillarbox.inmail.collecting;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.inmail.Collected;
import org.pillarbox.inmail.Progress;
import org.pillarbox.journal.problem.SocketFault;
import org.pillarbox.routing.mapping.MappingUsage;
import org.pillarbox.routing.mapping.Some;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.inmail.CollectedRoute;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.Download;
import org.pillarbox.settings.inmail.InMail;
import org.pillarbox.settings.inmail.Method;
import org.pillarbox.settings.inmail.Reading;
import org.pillarbox.settings.inmail.SpecialField;

/** One mailbox at a provider, whatever the provider does. */
@Timeout(120)
class CollectorTest {
    private static final Download LEAVE_TWO_DAYS = new Download(0, 2, false, false);

    private Station station;
    private FakeProvider provider;

    @BeforeEach
    void open() throws Exception {
        station = new Station();
        provider = station.provider;
    }

    @AfterEach
    void close() throws Exception {
        station.close();
    }

    @Test
    @Tag("EXT-061")
    void collectsAndDeletes() throws Exception {
        provider.put(mail(1));
        provider.put(mail(2));
        Collected collected = station.collect(station.inMail(Download.ALL));
        assertEquals("", collected.fault().orElse(""));
        assertEquals(2, collected.collected());
        assertEquals(2, collected.deleted());
        assertEquals(List.of(), provider.mailbox());
        List<String> mailbox = station.mailbox(Station.ANN);
        assertEquals(2, mailbox.size());
        for (int i = 1; i <= 2; i++) {
            String sent = mail(i);
            // They are made durable side by side, in no order.
            String got = mailbox.stream()
                    .filter(text -> text.endsWith(sent))
                    .findFirst()
                    .orElseThrow();
            assertTrue(got.contains("Received: from localhost ([127.0.0.1])"), got);
        }
        assertEquals(0, station.collect(station.inMail(Download.ALL)).listed());
    }

    @Test
    @Tag("EXT-062")
    @Tag("EXT-063")
    void leavesMessagesForDaysAndCollectsEachOnce() throws Exception {
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        provider.put(mail(1));
        station.collect(inMail);
        station.age(Duration.ofHours(47));
        provider.put(mail(2));
        station.collect(inMail);
        assertEquals(2, provider.mailbox().size());
        station.age(Duration.ofHours(2));
        assertEquals(1, station.collect(inMail).deleted());
        assertEquals(
                List.of(mail(2)),
                provider.mailbox().stream().map(FakeProvider.Mail::text).toList());
        station.age(Duration.ofDays(2));
        assertEquals(1, station.collect(inMail).deleted());
        assertEquals(2, station.mailbox(Station.ANN).size());
        assertEquals(2, provider.heard("RETR").size());
    }

    @Test
    @Tag("EXT-063")
    void recognisesMessagesByTheirHeadersWhereThereAreNoNames() throws Exception {
        provider.uidl = false;
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        provider.put(mail(1));
        provider.put(mail(2));
        station.collect(inMail);
        provider.put(mail(3));
        Collected second = station.collect(inMail);
        assertEquals(1, second.collected());
        assertEquals(3, station.mailbox(Station.ANN).size());
        assertEquals(3, provider.heard("RETR").size());
    }

    @Test
    @Tag("EXT-064")
    void leavesNothingOnAServerThatKnowsNeitherNamesNorHeaders() throws Exception {
        provider.uidl = false;
        provider.top = false;
        provider.put(mail(1));
        Collected refused = station.collect(station.inMail(LEAVE_TWO_DAYS));
        assertTrue(refused.fault().orElseThrow().contains("neither UIDL nor TOP"), refused.toString());
        assertEquals(1, station.problems.size());
        assertEquals(0, provider.heard("RETR").size());
        assertEquals(1, station.collect(station.inMail(Download.ALL)).collected());
    }

    @Test
    @Tag("EXT-065")
    void forgetsWhatTheProviderDeletesByItself() throws Exception {
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        provider.put(mail(1));
        provider.put(mail(2));
        station.collect(inMail);
        provider.remove(provider.mailbox().get(0));
        assertEquals("", station.collect(inMail).fault().orElse(""));
        assertEquals(1, station.remembered().size());
        assertEquals(List.of(), station.problems);
    }

    @Test
    @Tag("EXT-058")
    @Tag("EXT-060")
    void leavesWhatIsTooLargeAlone() throws Exception {
        provider.put(mail(1) + "x".repeat(3000) + "\r\n");
        provider.put(mail(2));
        Collected collected = station.collect(station.inMail(new Download(2, 0, false, false)));
        assertEquals(1, collected.collected());
        assertEquals(1, collected.tooLarge());
        assertEquals(1, provider.mailbox().size());
        assertEquals(1, station.mailbox(Station.ANN).size());
        assertEquals(List.of(), station.problems);
        assertEquals(
                1,
                station.collect(station.inMail(new Download(4, 0, false, false)))
                        .collected());
    }

    @Test
    void whatBreaksOffInAMessageIsFetchedAgain() throws Exception {
        provider.put(mail(1) + "x".repeat(50_000) + "\r\n");
        provider.breaksAfter = 20_000;
        Collected broken = station.collect(station.inMail(Download.ALL));
        assertTrue(broken.fault().isPresent());
        assertEquals(0, station.mailbox(Station.ANN).size());
        provider.breaksAfter = Long.MAX_VALUE;
        assertEquals(1, station.collect(station.inMail(Download.ALL)).collected());
        assertEquals(1, station.mailbox(Station.ANN).size());
    }

    @Test
    void aQuitThatIsNotAnsweredOrNotCarriedOutBringsNothingTwice() throws Exception {
        InMail inMail = station.inMail(Download.ALL);
        provider.put(mail(1));
        provider.answersQuit = false;
        provider.deletes = false;
        assertEquals(0, station.collect(inMail).deleted());
        provider.answersQuit = true;
        assertEquals(1, station.collect(inMail).deleted());
        // It says that it did, and did not.
        assertEquals(1, station.collect(inMail).deleted());
        provider.deletes = true;
        assertEquals(1, station.collect(inMail).deleted());
        assertEquals(List.of(), provider.mailbox());
        assertEquals(1, station.mailbox(Station.ANN).size());
        assertEquals(1, provider.heard("RETR").size());
    }

    @Test
    void anEmptyListingByMistakeBringsNothingTwice() throws Exception {
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        provider.put(mail(1));
        provider.put(mail(2));
        station.collect(inMail);
        provider.shown = all -> List.of();
        assertEquals(0, station.collect(inMail).listed());
        provider.shown = all -> all;
        assertEquals(0, station.collect(inMail).collected());
        assertEquals(2, station.mailbox(Station.ANN).size());
        assertEquals(2, provider.heard("RETR").size());
    }

    @Test
    void aNameThatIsGivenAgainAtOnceIsThatOfAnotherMessage() throws Exception {
        provider.naming = (number, uid) -> Integer.toString(number);
        InMail inMail = station.inMail(Download.ALL);
        for (int i = 1; i <= 5; i++) {
            provider.put(mail(i));
            station.collect(inMail);
        }
        assertEquals(5, station.mailbox(Station.ANN).size());
        assertEquals(List.of(), provider.mailbox());
    }

    @Test
    void aNameThatIsGivenAgainDoesNotDeleteWhatNeverCame() throws Exception {
        provider.naming = (number, uid) -> Integer.toString(number);
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        provider.put(mail(1));
        station.collect(inMail);
        provider.remove(provider.mailbox().get(0));
        provider.put(mail(2));
        station.age(Duration.ofDays(3));
        station.collect(inMail);
        assertEquals(2, station.mailbox(Station.ANN).size());
        assertEquals(1, provider.mailbox().size());
    }

    @Test
    void namesThatStandTwiceAreNone() throws Exception {
        provider.naming = (number, uid) -> "same";
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        provider.put(mail(1));
        provider.put(mail(2));
        station.collect(inMail);
        provider.put(mail(3));
        station.collect(inMail);
        assertEquals(3, station.mailbox(Station.ANN).size());
        assertEquals(3, provider.heard("RETR").size());
    }

    @Test
    void aServerThatRenumbersBringsNoFloodButAWarning() throws Exception {
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        for (int i = 1; i <= 20; i++) {
            provider.put(mail(i));
        }
        station.collect(inMail);
        provider.naming = (number, uid) -> "new-" + uid;
        provider.put(mail(21));
        Collected renumbered = station.collect(inMail);
        assertEquals(1, renumbered.collected());
        assertEquals(21, station.mailbox(Station.ANN).size());
        assertEquals(1, station.problems.size());
        assertTrue(station.problems.get(0).error().contains("20 messages otherwise"), station.problems.toString());
        station.collect(inMail);
        assertEquals(21, provider.heard("RETR").size());
        assertEquals(1, station.problems.size());
    }

    @Test
    void aServerThatRenumbersAndShowsNoHeadersBringsNothingTwiceEither() throws Exception {
        provider.top = false;
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        for (int i = 1; i <= 5; i++) {
            provider.put(mail(i));
        }
        station.collect(inMail);
        provider.naming = (number, uid) -> "new-" + uid;
        provider.sizeAdded = 3;
        station.collect(inMail);
        assertEquals(5, station.mailbox(Station.ANN).size());
        provider.forgetHeard();
        station.collect(inMail);
        assertEquals(0, provider.heard("RETR").size());
    }

    @Test
    void otherSizesOfTheSameMessagesBringNothingTwice() throws Exception {
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        for (int i = 1; i <= 5; i++) {
            provider.put(mail(i));
        }
        station.collect(inMail);
        provider.sizeAdded = 7;
        station.collect(inMail);
        provider.forgetHeard();
        station.collect(inMail);
        assertEquals(5, station.mailbox(Station.ANN).size());
        assertEquals(List.of(), provider.heard("TOP"));
        assertEquals(List.of(), provider.heard("RETR"));
    }

    @Test
    void anotherNameOfTheServerBringsNothingTwice() throws Exception {
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        provider.put(mail(1));
        station.collect(inMail);
        Method.Pop3 account = (Method.Pop3) inMail.method();
        Method.Pop3 moved = new Method.Pop3(
                new LanServer("127.0.0.1", provider.port()),
                account.security(),
                "",
                account.login(),
                account.user(),
                "",
                account.accepted(),
                account.download(),
                account.route(),
                account.detection());
        station.collect(inMail.by(station.withPassword(moved, "secret")));
        assertEquals(1, provider.heard("RETR").size());
        assertEquals(1, station.mailbox(Station.ANN).size());
    }

    @Test
    void aMessageThatTheServerCannotGiveKeepsBackNoOthers() throws Exception {
        for (int i = 1; i <= 3; i++) {
            provider.put(mail(i));
        }
        provider.refused = "RETR 2";
        Collected collected = station.collect(station.inMail(Download.ALL));
        assertEquals(2, collected.collected());
        assertTrue(collected.fault().isPresent());
        assertEquals(1, provider.mailbox().size());
        assertTrue(station.problems.get(0).text().contains("RETR 2"), station.problems.toString());
    }

    @Test
    void aFullDiskLeavesTheRestWhereItIs() throws Exception {
        for (int i = 1; i <= 3; i++) {
            provider.put(mail(i));
        }
        station.freeBytes = (5 << 20) + 10;
        Collected none = station.collect(station.inMail(Download.ALL));
        assertEquals(0, none.collected());
        assertTrue(none.fault().orElseThrow().contains("too little room"), none.toString());
        assertEquals(3, provider.mailbox().size());
        assertEquals(1, station.problems.size());
    }

    @Test
    void aMessageThatCannotBeTakenStaysAndKeepsBackNoOther() throws Exception {
        InMail inMail = station.inMail(Download.ALL);
        for (int i = 1; i <= 4; i++) {
            provider.put(mail(i));
        }
        station.unwilling.set(1);
        Collected others = station.collect(inMail);
        assertEquals(3, others.collected());
        assertTrue(others.fault().orElseThrow().startsWith("A message could not be taken"), others.toString());
        assertEquals(1, provider.mailbox().size());
        assertEquals(1, station.collect(inMail).collected());
        assertEquals(4, station.mailbox(Station.ANN).size());
    }

    @Test
    void severalMessagesThatCannotBeTakenEndTheRun() throws Exception {
        for (int i = 1; i <= 30; i++) {
            provider.put(mail(i));
        }
        station.unwilling.set(30);
        assertEquals(0, station.collect(station.inMail(Download.ALL)).collected());
        assertTrue(station.unwilling.get() > 0, "not all were fetched in vain");
        assertEquals(30, provider.mailbox().size());
    }

    @Test
    void aLogThatCannotBeWrittenLeavesMessagesWhereTheyAreUntilItCan() throws Exception {
        InMail inMail = station.inMail(Download.ALL);
        for (int i = 1; i <= 3; i++) {
            provider.put(mail(i) + "x".repeat(5000) + "\r\n");
        }
        station.files().forceFails(true);
        Collected none = station.collect(inMail);
        assertEquals(0, none.collected());
        assertTrue(none.fault().orElseThrow().startsWith("No messages can be taken now"), none.toString());
        assertEquals(3, provider.mailbox().size());
        station.files().forceFails(false);
        station.restart();
        assertEquals(3, station.collect(inMail).collected());
        assertEquals(3, station.mailbox(Station.ANN).size());
        assertEquals(List.of(), provider.mailbox());
    }

    @Test
    void aDatabaseThatFailsIsAFaultAndNothingIsLostOrDoubled() throws Exception {
        InMail inMail = station.inMail(Download.ALL);
        provider.put(mail(1));
        for (int failing = 0; failing < 8; failing++) {
            int[] moments = {failing};
            station.moment = () -> {
                if (moments[0]-- == 0) {
                    throw new IllegalStateException("no connection to the database");
                }
            };
            Collected collected = station.collectOnly(inMail, Progress.NONE);
            assertTrue(moments[0] >= 0 || collected.fault().orElseThrow().contains("database"), collected.toString());
            station.moment = () -> {};
            station.route();
        }
        station.collect(inMail);
        assertEquals(1, station.mailbox(Station.ANN).size());
        assertEquals(List.of(), provider.mailbox());
    }

    @Test
    @Tag("TEC-100")
    @Tag("TEC-101")
    void moreRoomIsNeededWhereTheSizeIsNotKnown() {
        Room room = new Room(() -> 12L << 20, CollectingLimits.STANDARD);
        assertDoesNotThrow(() -> room.need(7L << 20));
        assertThrows(Stopped.class, () -> room.need(8L << 20));
        assertThrows(Stopped.class, () -> room.need(0));
        assertDoesNotThrow(() -> new Room(() -> 20L << 20, CollectingLimits.STANDARD).need(0));
    }

    @Test
    void aRefusedLogInIsTriedMoreAndMoreSeldomAndAtOnceWithAnotherPassword() {
        InMail wrong = station.inMail(Download.ALL);
        provider.password = "other";
        provider.put(mail(1));
        for (int minute = 0; minute < 300; minute++) {
            station.collectOnly(wrong, Progress.NONE);
            station.forward(Duration.ofMinutes(1));
        }
        int tries = provider.heard("PASS").size();
        assertTrue(tries > 4 && tries < 12, "tried " + tries + " times in five hours");
        InMail right = wrong.by(station.withPassword((Method.Pop3) wrong.method(), "other"));
        assertEquals(1, station.collect(right).collected());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-ERR unable to lock mailbox",
                "-ERR [IN-USE] Another session has this maildrop open",
                "-ERR maildrop already locked",
                "-ERR [SYS/TEMP] try again"
            })
    @Tag("HOW-030")
    void aMailboxThatAnotherSessionHoldsIsToldOfAndTriedAgainAtTheNextConnection(String refusal) throws Exception {
        InMail inMail = station.inMail(Download.ALL);
        provider.put(mail(1));
        provider.refused = "PASS";
        provider.refusal = refusal;
        for (int time = 0; time < 3; time++) {
            Collected held = station.collect(inMail);
            assertTrue(held.fault().orElseThrow().contains(refusal), held.toString());
            assertTrue(station.problems.get(0).text().contains(refusal), station.problems.toString());
        }
        provider.refused = "nothing";
        assertEquals(1, station.collect(inMail).collected());
        assertEquals(1, station.mailbox(Station.ANN).size());
    }

    @Test
    @Tag("TEC-094")
    @Tag("EXT-083")
    void aServerWithoutEnvelopesStopsACollectionThatNeedsThem() throws Exception {
        InMail inMail = new InMail(
                0,
                "Mail 1",
                true,
                Set.of(1),
                withEnvelopes(station.inMail(Download.ALL)).method());
        provider.put(mail(1));
        Collected stopped = station.collect(inMail);
        assertEquals(0, stopped.collected());
        String told = station.problems.get(0).text();
        assertTrue(told.contains("(Mail 1 (0))"), told);
        assertTrue(told.contains("The received error was: \"-ERR Unknown command: \"*env\".\""), told);
        assertTrue(told.contains("The last command sent by Pillarbox was: \"*ENV 1\""), told);
        assertTrue(station.problems.get(0).remedy().contains("Demon POP3 Extensions"), told);
        assertEquals(1, provider.mailbox().size());
    }

    @Test
    @Tag("EXT-082")
    void goesByTheEnvelopeWhereTheServerTellsIt() throws Exception {
        provider.env = true;
        provider.put(mail(1));
        station.collect(withEnvelopes(station.inMail(Download.ALL)));
        assertEquals(0, station.mailbox(Station.ANN).size());
        String mail = station.mailbox(Station.BOB).get(0);
        assertTrue(mail.startsWith("Return-Path: <x@outside.example>"), mail);
    }

    @Test
    @Tag("TEC-095")
    void neverAsksForEnvelopesUnlessToldTo() {
        provider.env = true;
        provider.put(mail(1));
        station.collect(station.inMail(Download.ALL));
        assertEquals(List.of(), provider.heard("*ENV"));
    }

    private InMail withEnvelopes(InMail inMail) {
        DetectionOptions old = DetectionOptions.DEFAULT;
        DetectionOptions asking = new DetectionOptions(
                true,
                old.special(),
                old.readSpecial(),
                old.readReceived(),
                old.ignoreResent(),
                old.ignoreBareReceived(),
                old.onlyMappings(),
                old.dropFromLine(),
                old.order());
        return inMail.by(((Method.Pop3) inMail.method()).detecting(asking));
    }

    @Test
    @Tag("TEC-122")
    @Tag("TEC-127")
    void dropsCopiesOfOneSession() throws Exception {
        Download dropping = new Download(0, 0, false, true);
        provider.put(mail(1));
        provider.put("X-Copy: 2\r\n" + mail(1));
        Collected collected = station.collect(station.inMail(dropping));
        assertEquals(1, collected.collected());
        assertEquals(1, collected.duplicates());
        assertEquals(List.of(), provider.mailbox());
        assertEquals(1, station.mailbox(Station.ANN).size());
    }

    @Test
    @Tag("TEC-123")
    void aDifferenceInAnyPartMakesTwoMessages() throws Exception {
        provider.put(mail(1));
        provider.put(mail(1).replace("Subject: Number", "Subject: Another"));
        provider.put(mail(1).replace("From: x@", "From: y@"));
        provider.put(mail(1).replace("Message-ID: <", "Message-ID: <other"));
        provider.put(mail(1).replace("Date: Mon, 23", "Date: Mon, 16"));
        provider.put(mail(1).replace("To: ann@", "To: bob@"));
        assertEquals(
                6,
                station.collect(station.inMail(new Download(0, 0, false, true))).collected());
    }

    @Test
    @Tag("TEC-124")
    void messageIdsMayBeIgnored() throws Exception {
        station.limits = new CollectingLimits(0, 0, true, false);
        provider.put(mail(1));
        provider.put(mail(1).replace("Message-ID: <", "Message-ID: <other"));
        provider.put(mail(1).replace("Subject: Number", "Subject: Another"));
        assertEquals(
                2,
                station.collect(station.inMail(new Download(0, 0, false, true))).collected());
    }

    @Test
    @Tag("TEC-125")
    void copiesOfTwoSessionsAreBothDistributed() throws Exception {
        InMail dropping = station.inMail(new Download(0, 0, false, true));
        provider.put(mail(1));
        station.collect(dropping);
        provider.put("X-Copy: 2\r\n" + mail(1));
        station.collect(dropping);
        assertEquals(2, station.mailbox(Station.ANN).size());
    }

    @Test
    @Tag("TEC-126")
    void copiesAreDistributedWhereNothingElseIsWanted() throws Exception {
        provider.put(mail(1));
        provider.put("X-Copy: 2\r\n" + mail(1));
        assertEquals(2, station.collect(station.inMail(Download.ALL)).collected());
        assertEquals(2, station.mailbox(Station.ANN).size());
    }

    @Test
    @Tag("OTH-032")
    void mayKeepTheDateAtWhichTheProviderGotIt() throws Exception {
        String received =
                "Received: from a.example by b.example\r\n\tfor <ann@mail.example>; Tue, 13 Jan 1998 09:20:03 +0000\r\n"
                        + "Received: from c.example by a.example; Tue, 13 Jan 1998 09:15:44 +0000\r\n";
        station.limits = new CollectingLimits(0, 0, false, true);
        provider.put(received + mail(1));
        station.collect(station.inMail(Download.ALL));
        String first = station.mailbox(Station.ANN).get(0);
        assertTrue(first.indexOf("Tue, 13 Jan 1998 09:20:03 +0000") < first.indexOf("from a.example"), first);
    }

    @Test
    @Tag("OTH-032")
    void tellsWhenItWasCollectedOtherwise() throws Exception {
        provider.put("Received: from a.example by b.example; Tue, 13 Jan 1998 09:20:03 +0000\r\n" + mail(1));
        station.collect(station.inMail(Download.ALL));
        String first = station.mailbox(Station.ANN).get(0);
        assertTrue(first.indexOf("Tue, 13 Jan 1998 09:20:03 +0000") > first.indexOf("from a.example"), first);
    }

    @Test
    void aMessageInALoopIsForAPerson() throws Exception {
        provider.put(
                "Received: from a.example by b.example; Tue, 13 Jan 1998 09:20:03 +0000\r\n".repeat(120) + mail(1));
        assertEquals(1, station.collect(station.inMail(Download.ALL)).collected());
        assertEquals(1, station.mailbox(Station.POSTMASTER).size());
        assertEquals(0, station.mailbox(Station.ANN).size());
    }

    @Test
    void takesALineOffThatIsNoFieldAndStillKnowsTheMessage() throws Exception {
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        provider.put("From x@outside.example Tue Jan 13 09:20:03 1998\r\n" + mail(1));
        station.collect(inMail);
        assertFalse(station.mailbox(Station.ANN).get(0).contains("From x@outside.example Tue"));
        provider.sizeAdded = 1;
        station.collect(inMail);
        assertEquals(1, provider.heard("RETR").size());
    }

    @Test
    void aHeaderOfManyMegabytesIsTaken() throws Exception {
        provider.put("X-Large: " + "x".repeat(3 << 20) + "\r\n" + mail(1));
        station.collect(station.inMail(Download.ALL, new CollectedRoute.ToTarget("ann"), DetectionOptions.DEFAULT));
        assertEquals(1, station.mailbox(Station.ANN).size());
    }

    @Test
    void oneMailboxIsCollectedOnceAtATime() throws Exception {
        provider.put(mail(1));
        InMail inMail = station.inMail(Download.ALL);
        Collected[] inner = new Collected[1];
        station.collectOnly(inMail, new Progress() {
            @Override
            public void found(int messages, long bytes) {
                inner[0] = station.collectOnly(inMail, NONE);
            }
        });
        assertTrue(inner[0].fault().orElseThrow().contains("already"), inner[0].toString());
        station.route();
        assertEquals(1, station.mailbox(Station.ANN).size());
    }

    @Test
    void endsBehindAMessageWhenToldToAndDeletesWhatIsHere() throws Exception {
        for (int i = 1; i <= 3; i++) {
            provider.put(mail(i));
        }
        Collected first = station.collectOnly(station.inMail(Download.ALL), new Progress() {
            private int fetched;

            @Override
            public void fetched(long bytes) {
                fetched++;
            }

            @Override
            public boolean isStopping() {
                return fetched == 1;
            }
        });
        station.route();
        assertEquals(1, first.collected());
        assertEquals(2, provider.mailbox().size());
        assertEquals(1, station.mailbox(Station.ANN).size());
    }

    @Test
    @Tag("EXT-068")
    @Tag("EXT-050")
    void tellsOfAServerThatIsNotThereByTheNameOfItsEntry() {
        InMail inMail = station.inMail(Download.ALL);
        Method.Pop3 account = (Method.Pop3) inMail.method();
        Method.Pop3 nowhere = new Method.Pop3(
                new LanServer("127.0.0.1", 1),
                account.security(),
                "",
                account.login(),
                account.user(),
                "",
                account.accepted(),
                account.download(),
                account.route(),
                account.detection());
        Collected failed = station.collect(inMail.by(station.withPassword(nowhere, "secret")));
        assertTrue(failed.fault().isPresent());
        assertTrue(
                station.problems.get(0).text().contains("Couldn't connect to server Provider (1)"),
                station.problems.toString());
        assertEquals(SocketFault.REFUSED, station.problems.get(0).fault().orElseThrow());
        provider.put(mail(1));
        assertEquals(1, station.collect(inMail).collected(), "others are still collected");
    }

    @Test
    @Tag("TEC-060")
    void aLineThatEndsAtListIsToldOfWithItsNumberAndForgetsNothing() throws Exception {
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        provider.put(mail(1));
        station.collect(inMail);
        provider.breaksAfter = "+OK ready\r\n+OK\r\n+OK\r\n".length();
        station.collect(inMail);
        assertEquals(SocketFault.NO_MORE_DATA, station.problems.get(0).fault().orElseThrow());
        assertEquals(10503, station.problems.get(0).fault().orElseThrow().number());
        assertEquals(1, station.remembered().size());
        provider.breaksAfter = Long.MAX_VALUE;
        assertEquals(0, station.collect(inMail).collected());
        assertEquals(1, station.mailbox(Station.ANN).size());
    }

    @Test
    @Tag("TEC-042")
    @Tag("TEC-043")
    void listMailGoesToThoseWhomMappingsNameAndToTheAdministratorWithoutThem() throws Exception {
        String letter = mail(1).replace("ann@mail.example", "I-Sales@company.com");
        InMail inMail = accepting("mail.example", "I-Sales@company.com");
        provider.put(letter);
        station.collect(inMail);
        assertEquals(1, station.mailbox(Station.POSTMASTER).size());
        station.mappings.add(Some.mapping("I-Sales@company.com -> ann", MappingUsage.COLLECTED));
        station.mappings.add(Some.mapping("I-Sales@company.com -> bob", MappingUsage.COLLECTED));
        provider.put(letter.replace("<1@", "<2@"));
        station.collect(inMail);
        assertEquals(1, station.mailbox(Station.ANN).size());
        assertEquals(1, station.mailbox(Station.BOB).size());
        assertEquals(1, station.mailbox(Station.POSTMASTER).size());
    }

    @Test
    @Tag("TEC-046")
    void aSpecialFieldOfTheProviderMakesMappingsUnnecessary() throws Exception {
        SpecialField field = SpecialField.parse("Delivered-To").orElseThrow();
        DetectionOptions reading = DetectionOptions.DEFAULT.reading(List.of(field), Reading.FORWARDS);
        provider.put("Delivered-To: bob@mail.example\r\n" + mail(1).replace("ann@mail.example", "I-Sales@company.com"));
        station.collect(station.inMail(Download.ALL, new CollectedRoute.Detected(), reading));
        assertEquals(1, station.mailbox(Station.BOB).size());
        assertEquals(0, station.mailbox(Station.POSTMASTER).size());
    }

    private InMail accepting(String... accepted) {
        InMail inMail = station.inMail(Download.ALL);
        Method.Pop3 old = (Method.Pop3) inMail.method();
        return inMail.by(new Method.Pop3(
                old.server(),
                old.security(),
                old.certificates(),
                old.login(),
                old.user(),
                old.sealedPassword(),
                AcceptedAddresses.of(List.of(accepted)),
                old.download(),
                old.route(),
                old.detection()));
    }

    @Test
    void aPassOverFiftyThousandMessagesThatStayIsCheap() throws Exception {
        int many = 50_000;
        String text = mail(1);
        for (int i = 0; i < many; i++) {
            provider.put(text);
        }
        InMail inMail = station.inMail(LEAVE_TWO_DAYS);
        station.remember(inMail, provider.mailbox());
        AtomicInteger queries = new AtomicInteger();
        station.moment = queries::incrementAndGet;
        long start = System.nanoTime();
        Collected pass = station.collectOnly(inMail, Progress.NONE);
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertEquals(many, pass.listed());
        assertEquals("", pass.fault().orElse(""));
        assertEquals(List.of(), provider.heard("RETR"));
        assertEquals(List.of(), provider.heard("TOP"));
        assertTrue(queries.get() < 20, queries + " moments of queries");
        assertTrue(seconds < 20, seconds + " seconds");
    }

    static String mail(int number) {
        return "Received: from outside.example by pop.isp.example; Mon, 23 Nov 2026 08:00:00 +0000\r\n"
                + "From: x@outside.example\r\nTo: ann@mail.example\r\nSubject: Number " + number
                + "\r\nDate: Mon, 23 Nov 2026 08:00:00 +0000\r\nMessage-ID: <" + number
                + "@outside.example>\r\nX-Number: " + number + "\r\n\r\nText of " + number + "\r\n.\r\n..\r\n";
    }
}
