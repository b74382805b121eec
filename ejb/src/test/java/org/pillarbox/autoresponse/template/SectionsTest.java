package org.pillarbox.autoresponse.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.autoresponse.Response;

/** Manual 4.2.3.2.1.1. */
class SectionsTest {
    private static final String THANKS = "Thank you for your query, an automated response follows:\n";
    private static final String SALES = "If you want to buy something, send a check to .....\n";
    private static final String BEST = "Pillarbox is the best Email Server!\n";
    private static final String SORRY = "I'm sorry - I don't recognise your message subject. Try\n"
            + "sending another message with the subject line of:\n" + "\"Sales\" or \"Pillarbox\"\n";
    private static final String HELP = "If you want further help, send an email to helpme@...\n";
    private static final String EXAMPLE = THANKS + "[Section:Sales]\n" + SALES + "[Section:Pillarbox]\n" + BEST
            + "[Default]\n" + SORRY + "[All]\n" + HELP;

    private final Answering answering = new Answering(Path.of("nowhere"));

    @Test
    @Tag("USR-157")
    @Tag("USR-152")
    void theExampleHasFiveSections() {
        assertEquals(
                5, Template.read(EXAMPLE, new LocalForms(Locale.UK)).sections().size());
    }

    @Test
    @Tag("USR-158")
    @Tag("USR-156")
    @Tag("USR-150")
    void theExampleAnswersAboutPillarbox() {
        assertEquals(THANKS + BEST + HELP, answering.body(EXAMPLE, "Tell me about Pillarbox"));
    }

    @Test
    @Tag("USR-159")
    @Tag("USR-151")
    void theExampleAnswersAboutFootballWithItsDefault() {
        assertEquals(THANKS + SORRY + HELP, answering.body(EXAMPLE, "What about football"));
    }

    @Test
    @Tag("USR-160")
    @Tag("USR-155")
    void theExampleAnswersAboutBoth() {
        assertEquals(THANKS + SALES + BEST + HELP, answering.body(EXAMPLE, "Sales of Pillarbox"));
        assertEquals(THANKS + SALES + BEST + HELP, answering.body(EXAMPLE, "Pillarbox sales"));
    }

    @ParameterizedTest
    @CsvSource({
        "[Section:Sales], about sales",
        "[Section: Sales], SALES",
        "[SECTION:   sALes ], your Sales today",
        "[section:Sales]   , resales"
    })
    @Tag("USR-148")
    @Tag("USR-149")
    void aSectionIsUsedWhenTheSubjectContainsItsWords(String head, String subject) {
        assertEquals("yes\n", answering.body(head + "\nyes", subject));
    }

    @Test
    @Tag("USR-151")
    void aDefaultLooksAtTheSectionsInFrontOfItOnly() {
        String text = "[All]\nall\n[Section:a]\nA\n[default]\nfirst\n[Section:b]\nB\n[DEFAULT]\nsecond";
        assertEquals("all\nA\n", answering.body(text, "a"));
        assertEquals("all\nfirst\nB\n", answering.body(text, "b"));
        assertEquals("all\nfirst\nsecond\n", answering.body(text, "x"));
    }

    @Test
    @Tag("USR-153")
    void elsewhereInALineItIsText() {
        assertEquals(
                " [All]\nsee [Section:x]\n[Alle]\n[Section\n",
                answering.body(" [All]\nsee [Section:x]\n[Alle]\n[Section\n[aLL]", "x"));
    }

    @Test
    @Tag("USR-154")
    void aBackslashMakesABracketAnOrdinaryCharacter() {
        assertEquals("[Section:x]\n[All] it\n", answering.body("\\[Section:x]\n\\[All] it", "y"));
    }

    @Test
    @Tag("USR-161")
    void withoutAnySectionInUseThereIsNoAnswerAndTheMessageIsKept() {
        answering.keep = false;
        Response.Nothing nothing =
                assertInstanceOf(Response.Nothing.class, answering.respond("\n[Section:x]\ntext", "y"));
        assertTrue(nothing.keep());
        assertEquals(
                Optional.of("no section of the text is for this subject"),
                answering.preview("[Section:x]\ntext", "y").silence());
    }

    @Test
    @Tag("USR-148")
    void theSubjectIsComparedDecoded() {
        assertEquals("yes\n", answering.body("[Section:Grüße]\nyes", "=?utf-8?Q?Viele_GR=C3=9C=C3=9FE?="));
    }

    @Test
    void aSectionWithoutWordsIsAMistake() {
        assertEquals(
                Optional.of("Line 2: the section names no words of a subject"),
                Templates.mistake("text\n[Section: ]\nmore", Locale.UK));
    }
}
