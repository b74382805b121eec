package org.pillarbox.rules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T09:30:00");
    private static final String HEADER = "From: Ann <ann@customer.com>\r\n"
            + "To: bob@x.example,\r\n\tcarl@x.example\r\n"
            + "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?= from ann\r\n"
            + "X-Mailer: Eudora Pro 4\r\n"
            + "Received: by x for <louise@company.com>; today\r\n"
            + "Received: by y\r\n"
            + "X-Empty:\r\n"
            + "\r\nSubject: in the body\r\n";

    private static Facts facts(LocalDateTime now, OptionalLong size, String... recipients) {
        return Facts.of("ann@customer.com", List.of(recipients), size, HeaderTable.parse(HEADER), now);
    }

    private static boolean holds(Dialect dialect, String line, Facts facts) {
        Rule rule = RuleReader.read("<rule\n" + line, dialect)
                .orRefuse("rules")
                .rules()
                .get(0);
        return Conditions.test(rule.conditions().get(0), dialect).holds(facts);
    }

    private static boolean smtp(String line) {
        return holds(Dialect.SMTP, line, facts(MONDAY, OptionalLong.of(1000), "bill@mail.example"));
    }

    @ParameterizedTest
    @Tag("FIL-147")
    @Tag("FIL-148")
    @Tag("FIL-137")
    @Tag("FIL-136")
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Mailer: Eudora|false",
                "X-Mailer: Eudora Pro 4|true",
                "x-mailer: EUDORA*|true",
                "X-Mailer: *pro*|true",
                "X-Mailer: Eudora Pro ?|true",
                "X-Mailer: Eudora Pro ??|false",
                "X-Mailer: \"Eudora Pro 4\"|false",
                "!X-Mailer: Eudora|true",
                "!X-Mailer: *pro*|false",
                "X-Missing: *|false",
                "!X-Missing: *|true",
                "X-Mailer:|true",
                "X-Missing:|false",
                "X-Empty:|true",
                "Subject: grüße from ann|true",
                "Subject: *GRÜSSE*|false",
                "Subject: *from ann|true",
                "Subject: in the body|false",
                "To: bob@x.example, carl@x.example|true",
                "Received: by y|true",
                "!Received: by y|false"
            })
    void smtpRulesCompareTheWholeField(String line, boolean holds) {
        assertEquals(holds, smtp(line));
    }

    @ParameterizedTest
    @Tag("FIL-072")
    @Tag("FIL-073")
    @Tag("FIL-074")
    @Tag("FIL-084")
    @Tag("FIL-086")
    @Tag("FIL-087")
    @Tag("FIL-088")
    @Tag("FIL-090")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "From: @customer.com|true",
                "from: ANN@customer.com|true",
                "X-Mailer: Eudora|true",
                "X-Missing: Eudora|false",
                "X-Mailer: dora*4|true",
                "X-Mailer: ?udora|true",
                "X-Mailer: \"Eudora\"|false",
                "X-Mailer: \"Eudora*\"|true",
                "X-Mailer: \"eudora pro 4\"|true",
                "Received: for <louise@company.com>|true",
                "Received: by z|false",
                "!Received: by z|true",
                "!Received: by y|false",
                "X-Mailer:|true",
                "X-Missing:|false",
                "MailFrom: ann|false",
                "Subject: grü|true"
            })
    void downloadRulesLookForPartsOfTheField(String line, boolean holds) {
        assertEquals(holds, holds(Dialect.DOWNLOAD, line, facts(MONDAY, OptionalLong.of(1000), "bill")));
    }

    @Test
    @Tag("FIL-077")
    @Tag("FIL-082")
    void downloadRulesKnowTheRecipientAndTheInMail() {
        Facts collected =
                new Facts("", List.of("bill"), OptionalLong.empty(), HeaderTable.NONE, MONDAY, OptionalInt.of(5));
        assertEquals(true, holds(Dialect.DOWNLOAD, "Rcpt: bill", collected));
        assertEquals(true, holds(Dialect.DOWNLOAD, "Rept: BILL", collected));
        assertEquals(false, holds(Dialect.DOWNLOAD, "Rcpt: bob", collected));
        assertEquals(true, holds(Dialect.DOWNLOAD, "InMail: 1,3-7,9", collected));
        assertEquals(false, holds(Dialect.DOWNLOAD, "InMail: 1,6-7", collected));
        assertEquals(true, holds(Dialect.DOWNLOAD, "!InMail: 1", collected));
    }

    @ParameterizedTest
    @Tag("FIL-141")
    @CsvSource({
        "Any: *customer*,true",
        "Any: Eudora Pro 4,true",
        "Any: Eudora,false",
        "!Any: *viagra*,true",
        "Any: *in the body*,false"
    })
    void anyLooksAtAllFields(String line, boolean holds) {
        assertEquals(holds, smtp(line));
    }

    @ParameterizedTest
    @Tag("FIL-138")
    @Tag("FIL-075")
    @Tag("FIL-076")
    @CsvSource({
        "Size: 10000,10000,false",
        "Size: 10000,10001,true",
        "!Size: 10000,10000,true",
        "!Size: 10000,10001,false",
        "size: 0,1,true"
    })
    void sizeMeansMoreBytesThanThat(String line, long bytes, boolean holds) {
        for (Dialect dialect : Dialect.values()) {
            assertEquals(holds, holds(dialect, line, facts(MONDAY, OptionalLong.of(bytes), "x")));
        }
    }

    @Test
    @Tag("FIL-139")
    void aSizeThatNobodyToldIsNeitherMoreNorLess() {
        Facts unknown = facts(MONDAY, OptionalLong.empty(), "x");
        assertEquals(false, holds(Dialect.SMTP, "Size: 10", unknown));
        assertEquals(false, holds(Dialect.SMTP, "!Size: 10", unknown));
    }

    @ParameterizedTest
    @Tag("FIL-142")
    @Tag("FIL-079")
    @Tag("FIL-080")
    @CsvSource({
        "TimeNow: 8:00-14:00,08:00:00,true",
        "TimeNow: 8:00-14:00,07:59:59,false",
        "TimeNow: 8:00-14:00,14:00:30,true",
        "TimeNow: 8:00-14:00,14:01:00,false",
        "!TimeNow: 8:00-14:00,09:00:00,false",
        "TimeNow: 22:00-6:00,23:30:00,true",
        "TimeNow: 22:00-6:00,05:00:00,true",
        "TimeNow: 22:00-6:00,12:00:00,false",
        "TimeNow: 0:00-24:00,23:59:59,true",
        "TimeNow: 8 - 14,13:00:00,true"
    })
    void timeNowIsPartOfTheDay(String line, String time, boolean holds) {
        LocalDateTime now = LocalDateTime.parse("2026-11-23T" + time);
        assertEquals(holds, holds(Dialect.SMTP, line, facts(now, OptionalLong.empty(), "x")));
    }

    @ParameterizedTest
    @Tag("FIL-143")
    @Tag("FIL-081")
    @Tag("FIL-083")
    @CsvSource({
        "DayNow: 23456,2026-11-22,false",
        "DayNow: 23456,2026-11-23,true",
        "DayNow: 23456,2026-11-27,true",
        "DayNow: 23456,2026-11-28,false",
        "DayNow: 1,2026-11-22,true",
        "DayNow: 7,2026-11-28,true",
        "!DayNow: 17,2026-11-23,true",
        "!DayNow: 17,2026-11-22,false"
    })
    void dayNowCountsFromSunday(String line, String day, boolean holds) {
        LocalDateTime now = LocalDateTime.parse(day + "T12:00:00");
        assertEquals(holds, holds(Dialect.SMTP, line, facts(now, OptionalLong.empty(), "x")));
    }

    @ParameterizedTest
    @Tag("FIL-144")
    @CsvSource({
        "MailFrom: *@customer.com,true",
        "MailFrom: ANN@CUSTOMER.COM,true",
        "MailFrom: <ann@customer.com>,true",
        "MailFrom: ann,false",
        "MailFrom: Ann <*,false",
        "!MailFrom: *@local.com,true",
        "MailFrom:,false"
    })
    void mailFromIsTheSenderOnTheEnvelope(String line, boolean holds) {
        assertEquals(holds, smtp(line));
    }

    @Test
    void theSenderOfReportsIsEmpty() {
        Facts report = Facts.of("", List.of(), OptionalLong.empty(), HeaderTable.NONE, MONDAY);
        assertEquals(true, holds(Dialect.SMTP, "MailFrom:", report));
        assertEquals(true, holds(Dialect.SMTP, "MailFrom: <>", report));
        assertEquals(true, holds(Dialect.SMTP, "!MailFrom: *?*", report));
    }

    @Test
    @Tag("FIL-145")
    void rcptToIsOneOfTheRecipientsOnTheEnvelope() {
        Facts facts = facts(MONDAY, OptionalLong.empty(), "ann@mail.example", "Sales@mail.example");
        assertEquals(true, holds(Dialect.SMTP, "RcptTo: sales@mail.example", facts));
        assertEquals(false, holds(Dialect.SMTP, "RcptTo: bob@x.example", facts), "it stands in To: only");
        assertEquals(false, holds(Dialect.SMTP, "!RcptTo: *@mail.example", facts));
        assertEquals(true, holds(Dialect.SMTP, "!RcptTo: *@else.example", facts));
    }

    @Test
    @Tag("FIL-146")
    void rcptCountMeansMoreRecipientsThanThat() {
        Facts two = facts(MONDAY, OptionalLong.empty(), "a@mail.example", "b@mail.example");
        assertEquals(true, holds(Dialect.SMTP, "RcptCount: 1", two));
        assertEquals(false, holds(Dialect.SMTP, "RcptCount: 2", two));
        assertEquals(true, holds(Dialect.SMTP, "!RcptCount: 2", two));
        assertEquals(false, holds(Dialect.SMTP, "!RcptCount: 1", two));
    }

    @Test
    void hostileHeadersAndPatternsCostLittle() {
        String huge = "Subject: " + "a".repeat(2_000_000) + "\r\n" + "X: y\r\n".repeat(200_000);
        Facts facts = Facts.of("a@b", List.of("c@d"), OptionalLong.empty(), HeaderTable.parse(huge), MONDAY);
        String pattern = "*" + "a*".repeat(200) + "b";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertEquals(false, holds(Dialect.SMTP, "Any: " + pattern, facts));
            assertEquals(false, holds(Dialect.SMTP, "Subject: *" + "a".repeat(400) + "?b", facts));
        });
    }
}
