package org.pillarbox.finger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.settings.FingerSettings;

class FingerTemplateTest {
    private static final Map<String, String> BOOK = Map.of("mail", "paul@domain.com", "title", "Postmaster");

    private record Paul(long messages, String plan, String information) implements Told {
        @Override
        public String id() {
            return "paul";
        }

        @Override
        public Optional<String> attribute(String name) {
            return Optional.ofNullable(BOOK.get(name));
        }
    }

    private static String tell(String template, Told user, boolean verbose) {
        return new FingerTemplate(template).tell(user, verbose);
    }

    private static String tell(String template) {
        return tell(template, new Paul(3, "", ""), false);
    }

    @Test
    @Tag("SRV-176")
    void theDefaultTellsNameAddressAndThatMailWaits() {
        assertEquals(
                "UserId: paul\nEmail Address: paul@domain.com\nUser has waiting messages\n",
                tell(FingerSettings.DEFAULTS.template(), new Paul(1, "", ""), false));
    }

    @Test
    @Tag("SRV-177")
    @Tag("SRV-178")
    void theDefaultTellsNothingElseWithoutMail() {
        for (boolean verbose : new boolean[] {false, true}) {
            assertEquals(
                    "UserId: paul\nEmail Address: paul@domain.com\n",
                    tell(FingerSettings.DEFAULTS.template(), new Paul(0, "", ""), verbose));
        }
    }

    @Test
    @Tag("SRV-178")
    @Tag("SRV-181")
    @Tag("SRV-183")
    void theDefaultTellsThePlanToAllAndTheInformationToWhoAsksForAll() {
        Told paul = new Paul(0, "On holiday\nuntil Monday", "Room 7");
        String brief = "UserId: paul\nEmail Address: paul@domain.com\nOn holiday\nuntil Monday\n";
        assertEquals(brief, tell(FingerSettings.DEFAULTS.template(), paul, false));
        assertEquals(brief + "Room 7\n", tell(FingerSettings.DEFAULTS.template(), paul, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nothing of a user     | Nothing of a user",
                "<id>                  | paul",
                "<ID>, <Mail>          | paul, paul@domain.com",
                "<messagecount> waiting | 3 waiting",
                "<title>/<mobile>.     | Postmaster/.",
                "<messages-Mail Waits> | Mail Waits",
                "<MESSAGES-Mail Waits> | Mail Waits",
                "[<nomessages-none>]   | []",
                "<-id>.                | .",
            })
    @Tag("SRV-187")
    @Tag("SRV-188")
    @Tag("SRV-189")
    @Tag("SRV-190")
    @Tag("SRV-192")
    @Tag("SRV-194")
    @Tag("SRV-195")
    void tagsStandForWhatTheUserHas(String template, String told) {
        assertEquals(told + "\n", tell(template));
    }

    @Test
    @Tag("SRV-188")
    void aTagWithAMinusSignIsForVerboseQueries() {
        Told paul = new Paul(0, "", "");
        assertEquals("a-b\n", tell("a-<-id>b", paul, false));
        assertEquals("a-paulb\n", tell("a-<-id>b", paul, true));
        assertEquals("none\n", tell("<-nomessages-none>", paul, true));
        assertEquals("", tell("<-nomessages-none>", paul, false));
    }

    @Test
    @Tag("SRV-190")
    @Tag("SRV-191")
    void theCountIsTheOneThatIsKept() {
        assertEquals("0 no messages\n", tell("<messagecount> <nomessages-no messages>", new Paul(0, "", ""), false));
        assertEquals("12 \n", tell("<messagecount> <nomessages-no messages>", new Paul(12, "", ""), false));
    }

    @Test
    @Tag("SRV-193")
    void planAndInfoAreWhatWasWritten() {
        assertEquals("[P][I]\n", tell("[<plan>][<info>]", new Paul(0, "P", "I"), false));
        assertEquals("[][]\n", tell("[<plan>][<info>]", new Paul(0, "", ""), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 < 2            | 1 < 2",
                "2 > 1            | 2 > 1",
                "<id> < <id>      | paul < paul",
                "<<id>>           | <paul>",
                "<id              | <id",
                "a <              | a <",
                "<> <no such tag>.| .",
            })
    @Tag("SRV-195")
    void aBracketThatIsNoTagIsText(String template, String told) {
        assertEquals(told + "\n", tell(template).replaceAll("^ ", ""));
    }

    @Test
    @Tag("SRV-195")
    void aTagEndsOnItsLine() {
        assertEquals("<id\npaul>\n", tell("<id\n<id>>"));
    }

    @Test
    @Tag("SRV-187")
    void emptyLinesOfTheTemplateStayAndLinesOfEmptyTagsGo() {
        assertEquals("a\n\nb\n", tell("a\n\n<mobile> <plan>\nb"));
    }

    @Test
    @Tag("SRV-198")
    @Tag("F3")
    void controlCharactersAreFilteredOut() {
        Told nasty = new Paul(0, "\u001b]0;owned\u0007\ttab\r\nnext\u0000\u009b31m\u202etxt.exe\u2028", "");
        assertEquals("]0;owned\ttab\nnext31mtxt.exe\n", tell("<plan>", nasty, false));
        assertEquals(
                "Gr\u00fc\u00dfe \ud83d\ude00\n",
                tell("<plan>", new Paul(0, "Gr\u00fc\u00dfe \ud83d\ude00", ""), false));
    }

    @Test
    @Tag("F3")
    void aTemplateCannotMakeAnAnswerWithoutMeasure() {
        Told paul = new Paul(0, "x".repeat(4000), "");
        String told = tell("<plan>".repeat(600) + "\n" + "<plan>\n".repeat(60), paul, false);
        assertTrue(told.length() <= FingerTemplate.LONGEST_ANSWER, () -> "told " + told.length());
        assertFalse(told.isEmpty());
    }
}
