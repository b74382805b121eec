package org.pillarbox.autoresponse.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manual 4.2.3.2.1.2. */
class ExpansionTest {
    private final Answering answering = new Answering(Path.of("nowhere"));

    private String expand(String text) {
        return answering.body(text, "Hello there").stripTrailing();
    }

    @Test
    @Tag("USR-162")
    void tagsAreReplacedAnywhereInAnyCaseOfLetters() {
        assertEquals("<Hello there> Hello there, Hello there", expand("<{OrigSubject}> {origsubject}, {ORIGSUBJECT}"));
    }

    @Test
    @Tag("USR-163")
    void aBackslashMakesABraceAnOrdinaryCharacter() {
        assertEquals("{OrigSubject} and {Date}, \\x", expand("\\{OrigSubject} and \\{Date}, \\x"));
    }

    @Test
    @Tag("USR-171")
    void unknownTagsStay() {
        assertEquals("{} {Name} {Date {Time:", expand("{} {Name} {Date {Time:"));
        assertEquals("{{Hello there}", expand("{{{OrigSubject}}"));
    }

    @Test
    @Tag("USR-164")
    @Tag("USR-165")
    void datesAndTimesHaveTheFormsOfTheLanguageAndRegion() {
        assertEquals("31/08/1994|31/08/1994|31 August 1994", expand("{Date}|{ShortDate}|{LongDate}"));
        assertEquals("23:29:40|23:29", expand("{Time}|{TimeNoSecs}"));
        answering.locale = Locale.US;
        assertEquals("8/31/94|8/31/94|August 31, 1994", expand("{Date}|{ShortDate}|{LongDate}"));
        assertEquals("11:29:40 PM|11:29 PM", expand("{Time}|{TimeNoSecs}"));
        answering.locale = Locale.GERMANY;
        assertEquals("31.08.94|31. August 1994", expand("{Date}|{LongDate}"));
    }

    @Test
    @Tag("USR-166")
    @Tag("USR-178")
    @Tag("USR-179")
    @Tag("USR-180")
    void theManualsPicturesGiveTheManualsTexts() {
        assertEquals("Wed, Aug 31 94", expand("{Date:ddd',' MMM dd yy}"));
        assertEquals("Wed,  Aug 31 94", expand("{Date:ddd', ' MMM dd yy}"));
        answering.locale = Locale.US;
        assertEquals("11:29:40 PM", expand("{Time:hh':'mm':'ss tt}"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "d, 5",
                "dd, 05",
                "ddd, Mon",
                "dddd, Monday",
                "M, 2",
                "MM, 02",
                "MMM, Feb",
                "MMMM, February",
                "y, 7",
                "yy, 07",
                "yyyy, 2007",
                "d.M.yyyy, 5.2.2007",
                "'day 'd, day 5",
                "dd/MM, 05/02",
                "d''M, 52",
                "'it''s 'd, it's 5"
            })
    @Tag("USR-172")
    @Tag("USR-173")
    @Tag("USR-174")
    @Tag("USR-178")
    void picturesOfDates(String picture, String date) {
        answering.now = LocalDateTime.of(2007, 2, 5, 9, 3, 4);
        assertEquals(date, expand("{Date:" + picture + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "h, 9",
                "hh, 09",
                "H, 9",
                "HH, 09",
                "m, 3",
                "mm, 03",
                "s, 4",
                "ss, 04",
                "t, A",
                "tt, AM",
                "h 'o''clock'tt, 9 o'clockAM"
            })
    @Tag("USR-175")
    @Tag("USR-176")
    @Tag("USR-177")
    void picturesOfTimes(String picture, String time) {
        answering.now = LocalDateTime.of(2007, 2, 5, 9, 3, 4);
        assertEquals(time, expand("{Time:" + picture + "}"));
    }

    @ParameterizedTest
    @CsvSource({"0, 12 0 A", "1, 1 1 A", "12, 12 12 P", "23, 11 23 P"})
    @Tag("USR-175")
    @Tag("USR-177")
    void midnightAndNoonAreTwelve(int hour, String time) {
        answering.now = LocalDateTime.of(2007, 2, 5, hour, 3, 4);
        assertEquals(time, expand("{Time:h H t}"));
    }

    @Test
    @Tag("USR-172")
    @Tag("USR-173")
    void namesAreInTheLanguage() {
        answering.locale = Locale.FRANCE;
        assertEquals("mercredi août", expand("{Date:dddd MMMM}"));
    }

    @Test
    void aBraceInQuotesBelongsToThePicture() {
        assertEquals("31}8", expand("{Date:d'}'M}"));
        assertEquals("31 o", expand("{Date:d 'o}"));
    }

    @Test
    @Tag("USR-167")
    void theOriginatorIsTheAddressOfTheSender() {
        assertEquals("fred@far.example", expand("{Originator}"));
        answering.header = "";
        assertEquals("bounce@far.example", expand("{Originator}"));
    }

    @Test
    @Tag("USR-168")
    @Tag("USR-169")
    void subjectsAreDecodedAndTheAnswersHasItsPrefix() {
        assertEquals(
                "Grüße|Auto: Grüße",
                answering
                        .body("{OrigSubject}|{Subject}", "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=")
                        .stripTrailing());
    }

    @Test
    @Tag("USR-170")
    void theSectionIsNamed() {
        assertEquals(
                "All\nhello\nDefault\nAll",
                expand("{Section}\n[Section: hello]\n{Section}\n[Section:x]\n[All]\n")
                                .lines()
                                .findFirst()
                                .orElse("")
                        + "\n"
                        + expand("[Section: hello]\n{Section}")
                        + "\n"
                        + expand("[Default]\n{Section}")
                        + "\n"
                        + expand("[All]\n{Section}"));
    }

    @Test
    @Tag("USR-143")
    void whatComesFromTheMessageIsEscapedInHtml() {
        assertEquals(
                "<html><b>&lt;script&gt;&quot;&amp;&#39;</b>",
                answering.body("<html><b>{OrigSubject}</b>", "<script>\"&'").stripTrailing());
    }

    @Test
    void controlCharactersOfTheSubjectAreBlanks() {
        assertEquals(
                "a b|Auto: a b",
                answering
                        .body("{OrigSubject}|{Subject}", "=?utf-8?Q?a=0D=0Ab?=")
                        .stripTrailing());
    }
}
