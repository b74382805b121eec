package org.pillarbox.autoresponse.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.autoresponse.Autoresponder;
import org.pillarbox.autoresponse.ClearEvery;
import org.pillarbox.autoresponse.MessageHeader;
import org.pillarbox.autoresponse.ResponderType;
import org.pillarbox.autoresponse.worker.TextContent;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.UserName;
import org.pillarbox.routing.Mail;
import org.pillarbox.settings.AutoresponderSettings;
import org.pillarbox.settings.LocalMailSettings;

class GateTest {
    private static final String PERSONAL = "From: Fred <fred@out.example>\nTo: ann@mail.example\n";
    private static final LocalMailSettings LOCAL =
            new LocalMailSettings("mail.example", List.of("mail.example", "second.example"));

    private static AutoresponderSettings settings(boolean conforming) {
        return new AutoresponderSettings(conforming, true, "Auto:", List.of(), List.of(), List.of());
    }

    private static AutoresponderSettings lists(List<String> filters, List<String> refused, List<String> allowed) {
        return new AutoresponderSettings(true, true, "Auto:", filters, refused, allowed);
    }

    private static Autoresponder page(boolean keep, String filters, String triggers) {
        return new Autoresponder(ResponderType.SIMPLE, keep, false, ClearEvery.NEVER, "x", true, "", filters, triggers);
    }

    private static Optional<String> objection(AutoresponderSettings settings, Autoresponder page, String header) {
        return objection(settings, page, header, "fred@out.example");
    }

    private static Optional<String> objection(
            AutoresponderSettings settings, Autoresponder page, String header, String sender) {
        OwnAddresses own = new OwnAddresses(
                new LocalUser(2, new UserName("ann"), false), LOCAL, Stream.of(Mail.address("sales@mail.example")));
        try {
            MessageHeader read = MessageHeader.read(new TextContent(header + "\nbody"));
            return new Gate(settings).objection(page, read, sender, sender, own);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean answers(boolean conforming, String header) {
        return objection(settings(conforming), page(true, "", ""), header).isEmpty();
    }

    @Test
    @Tag("USR-139")
    void answersInternalAndExternalSendersAlike() {
        assertTrue(answers(true, PERSONAL));
        assertEquals(Optional.empty(), objection(settings(true), page(true, "", ""), PERSONAL, "bob@mail.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto-replied", "auto-generated", "AUTO-NOTIFIED; x=y", "", "nothing", "no-one"})
    @Tag("USR-265")
    @Tag("USR-274")
    @Tag("fault-C10")
    void whatAProgramSubmittedIsNeverAnswered(String value) {
        String header = PERSONAL + "Auto-Submitted: " + value + "\n";
        assertFalse(answers(true, header));
        assertFalse(answers(false, header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "no", "NO; comment=x", "no (really)"})
    @Tag("USR-266")
    void whatIsMarkedAsNoneOfAProgramsIsAnswered(String value) {
        assertTrue(answers(true, PERSONAL + "Auto-Submitted: " + value + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Id: <x.example>",
                "list-unsubscribe: <mailto:x@y.example>",
                "List-Post: NO",
                "Precedence: bulk",
                "PRECEDENCE: List",
                "Precedence: junk"
            })
    @Tag("USR-272")
    @Tag("USR-274")
    @Tag("fault-C10")
    void listsAndBulkAreAnsweredOnlyWithoutTheRfc(String line) {
        assertFalse(answers(true, PERSONAL + line + "\n"));
        assertTrue(answers(false, PERSONAL + line + "\n"));
    }

    @Test
    void precedenceOfOtherKindsIsNoObjection() {
        assertTrue(answers(true, PERSONAL + "Precedence: first-class\nX-List: x\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAILER-DAEMON@x.example", "owner-list@x.example", "list-request@x.example"})
    void sendersThatAreProgramsAreNotAnsweredUnderTheRfc(String sender) {
        assertTrue(
                objection(settings(true), page(true, "", ""), PERSONAL, sender).isPresent());
        assertFalse(
                objection(settings(false), page(true, "", ""), PERSONAL, sender).isPresent());
    }

    @Test
    @Tag("USR-273")
    void aKeepingAutoresponderAnswersOnlyWhatNamesItsUser() {
        for (String named : List.of(
                "To: x@y.example, \"A, nn\" <Ann@MAIL.example>",
                "Cc: ann@second.example",
                "Bcc: ann@mail.example",
                "To: sales@mail.example",
                "Resent-To: ann@mail.example",
                "To: " + "p@q.example, ".repeat(300) + "ann@mail.example")) {
            assertTrue(answers(true, "From: f@x.example\n" + named + "\n"), named);
        }
        String hidden = "From: ann@mail.example\nTo: undisclosed-recipients:;\nX: ann@mail.example\n";
        assertFalse(answers(true, hidden));
        assertTrue(answers(false, hidden));
        assertEquals(Optional.empty(), objection(settings(true), page(false, "", ""), hidden));
        AutoresponderSettings off = new AutoresponderSettings(true, false, "", List.of(), List.of(), List.of());
        assertEquals(Optional.empty(), objection(off, page(true, "", ""), hidden));
    }

    @Test
    @Tag("USR-263")
    void answersNoneThatMayNotBeAndOnlyThoseWhoMay() {
        Autoresponder page = page(true, "", "");
        AutoresponderSettings refused = lists(List.of(), List.of("fred@*", "x@y.example"), List.of());
        assertTrue(objection(refused, page, PERSONAL, "FRED@out.example").isPresent());
        assertFalse(objection(refused, page, PERSONAL, "bob@out.example").isPresent());
        AutoresponderSettings allowed = lists(List.of(), List.of(), List.of("*@out.example"));
        assertFalse(objection(allowed, page, PERSONAL, "fred@out.example").isPresent());
        assertTrue(objection(allowed, page, PERSONAL, "fred@other.example").isPresent());
        AutoresponderSettings both = lists(List.of(), List.of("fred@*"), List.of("*@out.example"));
        assertTrue(objection(both, page, PERSONAL, "fred@out.example").isPresent());
    }

    @Test
    @Tag("USR-259")
    @Tag("USR-260")
    void aFilterWinsOverTriggersAndOneTriggerOfSeveralIsEnough() {
        String header = PERSONAL + "Subject: Prices\n";
        String triggers = "Subject: other\n\nSubject: pri?es\n";
        assertEquals(Optional.empty(), objection(settings(true), page(true, "", triggers), header));
        assertEquals(
                Optional.of("no trigger matches"), objection(settings(true), page(true, "", "Subject: other"), header));
        assertEquals(
                Optional.of("the filter from: *fred* matches"),
                objection(settings(true), page(true, "To: nobody\nFrom: *fred*", triggers), header));
    }

    @Test
    @Tag("USR-261")
    void filtersHoldForProgramsToo() {
        Autoresponder program = new Autoresponder(
                ResponderType.EXTERNAL, true, false, ClearEvery.NEVER, "", true, "x", "From: *fred*", "");
        assertTrue(objection(settings(true), program, PERSONAL).isPresent());
    }

    @Test
    @Tag("USR-262")
    void globalFiltersComeOnTopOfTheUsers() {
        AutoresponderSettings global = lists(List.of("Subject: *newsletter*"), List.of(), List.of());
        Autoresponder own = page(true, "Subject: *invoice*", "");
        assertTrue(
                objection(global, own, PERSONAL + "Subject: our Newsletter\n").isPresent());
        assertTrue(objection(global, own, PERSONAL + "Subject: an invoice\n").isPresent());
        assertFalse(objection(global, own, PERSONAL + "Subject: lunch\n").isPresent());
    }

    @Property
    void whateverAHeaderHoldsAnAnswerIsGivenOrRefused(@ForAll String header) {
        objection(settings(true), page(true, "Subject: *a?*", "To: *"), header);
    }
}
