package org.pillarbox.message.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderLineTest {
    private static String edited(String message, String... lines) {
        EditOrder order = new EditOrder(
                Optional.empty(),
                ReplyAddresses.NONE,
                HeaderLine.lines(List.of(lines)),
                new Originator("fred", "fred@local.example"),
                true);
        return Messages.edited(message, order);
    }

    @Test
    @Tag("USR-470")
    @Tag("USR-471")
    @Tag("USR-474")
    void leavesExactlyOneFieldWhetherThereWasOneOrNot() {
        assertEquals(
                "Subject: x\nOrganisation: Acme Ltd\n\nHello.\n",
                edited("Subject: x\n\nHello.\n", "Organisation: Acme Ltd"));
        assertEquals(
                "organisation: Acme Ltd\nSubject: x\n\nHello.\n",
                edited("Organisation: Other\n  folded\nSubject: x\n\nHello.\n", "organisation: Acme Ltd"));
    }

    @Test
    @Tag("USR-472")
    @Tag("USR-474")
    void aFieldWithoutDataGoes() {
        assertEquals(
                "Subject: x\n\nHello.\n",
                edited("Organisation: Other\nSubject: x\nORGANISATION:\n y\n\nHello.\n", "Organisation:"));
    }

    @Test
    @Tag("USR-476")
    void oneTakesThePlaceOfSeveral() {
        assertEquals("A: 1\nX: new\nB: 2\n\n", edited("A: 1\nX: old\nB: 2\nX: older\nX: oldest\n\n", "X: new"));
    }

    @Test
    @Tag("USR-470")
    void linesCountInTheirOrder() {
        assertEquals("X: 2\n\n", edited("X: 0\n\n", "X: 1", "X: 2"));
        assertEquals("A: b\n\n", edited("A: b\nX: 0\n\n", "X: 1", "X:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fred Jones <fred@out.example>|X: %N, %O, 100%%|X: Fred Jones, fred@out.example, 100%",
                "fred@out.example|X: %N, %O|X: fred, fred@out.example",
                "=?utf-8?Q?Fr=C3=A9d?= <fred@out.example>|X: by %N|X: =?utf-8?B?YnkgRnLDqWQ=?=",
                "=?utf-8?Q?Fr=C3=A9d?= <fred@out.example>|Reply-To: %N <%O>|Reply-To: =?utf-8?B?RnLDqWQ=?= <fred@out.example>",
                "\"Jones, Fred\" <fred@out.example>|Reply-To: %N <office@out.example>|Reply-To: \"Jones, Fred\" <office@out.example>",
                "Fred <fred@out.example>|Reply-To: \"%N (office)\" <o@out.example>|Reply-To: \"Fred (office)\" <o@out.example>",
                "garbage|X: %N %O|X: fred fred@local.example",
                "Fred <f@x.example>|X: 5 % %o %%O|X: 5 % %o %O",
            })
    @Tag("USR-473")
    void theOriginatorStandsForItsLetters(String from, String line, String after) {
        assertEquals("From: " + from + "\n" + after + "\n\n", edited("From: " + from + "\n\n", line));
    }

    @Test
    @Tag("USR-473")
    void aNameCannotBeginALineOfItsOwn() {
        assertEquals(
                "From: =?utf-8?Q?a=0D=0AX-Evil:_yes?= <a@b.example>\nX: a X-Evil: yes\n\n",
                edited("From: =?utf-8?Q?a=0D=0AX-Evil:_yes?= <a@b.example>\n\n", "X: %N"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no colon",
                ": no name",
                "two words: x",
                "\u00dcmlaut: x",
                "Content-Type: text/plain",
                "content-transfer-encoding:",
                "MIME-Version: 2.0"
            })
    @Tag("USR-477")
    void refusesWhatNoHeaderMayHave(String line) {
        assertThrows(IllegalArgumentException.class, () -> HeaderLine.parse(line));
    }

    @Test
    void otherLettersAreEncoded() {
        assertEquals("Organisation: =?utf-8?B?TcO8bGxlciBHbWJI?=\n\n", edited("\n", "Organisation: M\u00fcller GmbH"));
    }
}
