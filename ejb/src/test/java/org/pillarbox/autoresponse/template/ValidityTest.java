package org.pillarbox.autoresponse.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Manual 4.2.3.2.1.3, {@code <Valid:>}. */
class ValidityTest {
    private static boolean holds(String conditions, Locale locale, String now) {
        return Validity.read(conditions, new LocalForms(locale))
                .holds(LocalDateTime.parse(now).atZone(ZoneId.of("UTC")));
    }

    @ParameterizedTest
    @CsvSource({
        "2007-03-20T09:00:00, true",
        "2007-04-10T16:00:00, true",
        "2007-03-24T10:00:00, false",
        "2007-03-20T16:30:00, false",
        "2007-04-11T10:00:00, false",
        "2007-03-19T10:00:00, false",
        "2007-03-20T08:59:59, false",
    })
    @Tag("USR-209")
    @Tag("USR-202")
    void theManualsExample(String now, boolean holds) {
        assertEquals(holds, holds("20/3/07-10/4/07, 9:00-16:00, Mon, Tue, Wed, Thu, Fri", Locale.UK, now));
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 20/3/2007",
        "en-GB, 20/03/07",
        "en-US, 3/20/2007",
        "en-US, 3/20/07",
        "ja-JP, 2007/3/20",
        "ja-JP, 07/03/20",
        "de-DE, 20/3/07",
        "fr-FR, 20/3/07 - 21/3/07",
        "en-GB, 19/3/07 -20/3/07"
    })
    @Tag("USR-204")
    @Tag("USR-205")
    void datesHaveTheOrderOfTheRegion(String tag, String date) {
        Locale locale = Locale.forLanguageTag(tag);
        assertTrue(holds(date, locale, "2007-03-20T12:00:00"));
        assertEquals(date.contains("21"), holds(date, locale, "2007-03-21T12:00:00"));
        assertEquals(date.contains("19"), holds(date, locale, "2007-03-19T12:00:00"));
    }

    @Test
    @Tag("USR-205")
    void twoDigitsAreAYearOfThisCentury() {
        assertTrue(holds("31/12/99", Locale.UK, "2099-12-31T12:00:00"));
        assertTrue(holds("1/1/00", Locale.UK, "2000-01-01T12:00:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "9:00-16:00, 09:00:00, true",
        "9:00-16:00, 16:00:59, true",
        "9:00-16:00, 16:01:00, false",
        "09:00, 09:00:30, true",
        "09:00, 09:01:00, false",
        "22:00-6:00, 23:00:00, true",
        "22:00-6:00, 06:00:00, true",
        "22:00-6:00, 06:01:00, false",
        "22:00-6:00, 21:59:59, false",
        "22:00 - 6:00, 00:00:00, true"
    })
    @Tag("USR-206")
    @Tag("USR-207")
    void timesIncludeBothEndsAndRunOverMidnight(String times, String now, boolean holds) {
        assertEquals(holds, holds(times, Locale.UK, "2007-03-20T" + now));
    }

    @Test
    @Tag("USR-208")
    void anyOneOfTheDaysIsEnoughAndNamesAreThoseOfTheLanguage() {
        assertTrue(holds("Mon, tue", Locale.UK, "2007-03-20T12:00:00"));
        assertEquals(false, holds("Mon, Wed", Locale.UK, "2007-03-20T12:00:00"));
        assertTrue(holds("Di", Locale.GERMANY, "2007-03-20T12:00:00"));
        assertTrue(holds("mar.", Locale.FRANCE, "2007-03-20T12:00:00"));
        assertThrows(IllegalArgumentException.class, () -> Validity.read("Tue", new LocalForms(Locale.GERMANY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Tue,",
                "20/3",
                "32/1/07",
                "30/2/07",
                "1/1/7",
                "1/1/007",
                "20/3/07-",
                "10/4/07-20/3/07",
                "24:00",
                "9:60",
                "9",
                "9:0",
                "soon",
                "1/2/3/4",
                "Mon-Fri"
            })
    @Tag("USR-210")
    void whatCannotBeReadIsRefused(String conditions) {
        assertThrows(IllegalArgumentException.class, () -> Validity.read(conditions, new LocalForms(Locale.UK)));
    }

    @Test
    @Tag("USR-202")
    @Tag("USR-203")
    void allConditionsOfTheSectionsInUseMustHold() {
        Answering answering = new Answering(Path.of("nowhere"));
        answering.now = LocalDateTime.of(2007, 3, 20, 12, 0);
        String both = "<Valid: Tue>\nx\n[Section:sales]\n<Valid: 14:00-15:00>\ny";
        assertEquals("x\n", answering.body(both, "hello"));
        assertEquals(
                "<Valid:> does not hold now",
                answering.preview(both, "sales").silence().orElse(""));
        answering.now = LocalDateTime.of(2007, 3, 20, 14, 30);
        assertEquals("x\ny\n", answering.body(both, "sales"));
    }

    @Test
    void conditionsThatTheLanguageNoLongerReadsAnswerNothing() {
        Answering answering = new Answering(Path.of("nowhere"));
        answering.locale = Locale.US;
        assertTrue(answering.preview("<Valid: 20/3/07>\nx", "y").silence().isPresent());
    }

    @Test
    @Tag("USR-209")
    void aResponderHoldsToTheExampleInTheServersZone() {
        Answering answering = new Answering(Path.of("nowhere"));
        answering.now = LocalDateTime.of(2007, 4, 10, 16, 0);
        String text = "<Valid:20/3/07-10/4/07, 9:00-16:00, Mon, Tue, Wed, Thu, Fri>\nAway";
        assertEquals("Away\n", answering.body(text, "x"));
        answering.now = LocalDateTime.of(2007, 4, 11, 10, 0);
        assertTrue(answering.preview(text, "x").silence().isPresent());
    }
}
