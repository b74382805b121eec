package org.pillarbox.rules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.rules.language.RuleAction.Spread;
import org.pillarbox.settings.InvalidSetting;

class RuleReaderTest {
    private static final String EVERYTHING =
            """
            # Our rules

            1*No mail from x
            MailFrom: *@x.example

            # Size counts, too
            3+*Reject Spam
              From:*inbox@inboxexpress.com*
            # the dollars
            Subject:*$$$*
            >bill<To Bill
            !Size: 1000
            >+bob@else.example<A copy
            ~Forget it
            Any: *viagra*
            <Everything else
            # the end
            """;

    private static RuleText smtp(String text) {
        return RuleReader.read(text, Dialect.SMTP).orRefuse("rules");
    }

    private static List<String> faults(String text, Dialect dialect) {
        return RuleReader.read(text, dialect).faults().stream()
                .map(RuleFault::toString)
                .toList();
    }

    private static Rule only(String text, Dialect dialect) {
        RuleReading reading = RuleReader.read(text, dialect);
        assertEquals(List.of(), reading.faults());
        return reading.text().rules().get(0);
    }

    @Test
    @Tag("FIL-125")
    @Tag("FIL-126")
    @Tag("FIL-101")
    void readsRulesWithTheirConditionsAndPassesOverCommentsAndBlankLines() {
        RuleText text = smtp(EVERYTHING);
        assertEquals(
                List.of("No mail from x", "Reject Spam", "To Bill", "A copy", "Forget it", "Everything else"),
                text.rules().stream().map(Rule::name).toList());
        assertEquals(
                List.of(1, 2, 1, 0, 1, 0),
                text.rules().stream().map(rule -> rule.conditions().size()).toList());
        assertEquals(
                List.of(
                        RuleAction.of(Deed.REFUSE),
                        RuleAction.of(Deed.REFUSE),
                        new RuleAction(Deed.TAKE, Spread.REDIRECT, "bill"),
                        new RuleAction(Deed.TAKE, Spread.COPY, "bob@else.example"),
                        RuleAction.of(Deed.IGNORE),
                        RuleAction.of(Deed.TAKE)),
                text.rules().stream().map(Rule::action).toList());
        assertEquals(List.of(3, 7, 11, 13, 14, 16), text.lines());
        assertEquals(List.of(), smtp("").rules());
        assertEquals(List.of(), smtp("# nothing\n\n   # but this\n").rules());
    }

    @Test
    void printsWhatItReadAsItWasTyped() {
        assertEquals(EVERYTHING, smtp(EVERYTHING).toString());
        assertEquals(EVERYTHING, smtp(EVERYTHING.replace("\n", "\r\n")).toString());
        assertEquals("", smtp("").toString());
        assertEquals("*a", smtp("*a").toString());
        assertEquals("\n", smtp("\n").toString());
    }

    @Test
    @Tag("FIL-129")
    @Tag("FIL-130")
    void aDefinitionIsStageThenOrThenActionThenName() {
        Rule rule = only("3+*Reject Spam", Dialect.SMTP);
        assertEquals(Optional.of(Stage.MESSAGE), rule.stage());
        assertTrue(rule.any());
        assertEquals("Reject Spam", rule.name());
        assertEquals(Optional.empty(), only("*Reject Spam", Dialect.SMTP).stage());
        assertEquals(List.of("Line 1: the stage is 1, 2 or 3"), faults("4*Reject", Dialect.SMTP));
        assertEquals(1, faults("+3*Reject", Dialect.SMTP).size(), "the stage comes first");
    }

    @Test
    @Tag("FIL-131")
    @Tag("FIL-132")
    void theRecipientOfARedirectStandsBetweenTheBracketsAndTheNameBehindThem() {
        Rule redirect = only(">recipient<This is a Redirect rule", Dialect.SMTP);
        assertEquals(new RuleAction(Deed.TAKE, Spread.REDIRECT, "recipient"), redirect.action());
        assertEquals("This is a Redirect rule", redirect.name());
        Rule copy = only(">+recipient<This is a Copy rule", Dialect.SMTP);
        assertEquals(new RuleAction(Deed.TAKE, Spread.COPY, "recipient"), copy.action());
        assertEquals("a < b", only("<a < b", Dialect.SMTP).name());
        assertEquals("*wild* ~ name", only("*" + "*wild* ~ name", Dialect.SMTP).name());
    }

    @Test
    @Tag("FIL-067")
    @Tag("FIL-066")
    @Tag("FIL-065")
    void aPlusBeforeTheBracketMeansOrAndOneBehindItACopy() {
        for (Dialect dialect : Dialect.values()) {
            Rule or = only("+>spambox<Redirect spam", dialect);
            assertTrue(or.any());
            assertEquals(Spread.REDIRECT, or.action().spread());
            Rule and = only(">+spambox<Copy spam", dialect);
            assertEquals(false, and.any());
            assertEquals(Spread.COPY, and.action().spread());
        }
    }

    @ParameterizedTest
    @Tag("FIL-134")
    @ValueSource(strings = {"*", "<", "~", "1*", "3+*  ", ">bill<", ">+bill<"})
    void anSmtpRuleHasAName(String line) {
        assertTrue(faults(line, Dialect.SMTP).get(0).startsWith("Line 1: the rule has no name"));
    }

    @ParameterizedTest
    @Tag("FIL-128")
    @CsvSource(
            delimiter = '|',
            value = {
                "*ok;nonsense|2",
                "*ok;Subject: x;;on Monday|4",
                "Subject: x|1",
                "*ok;Size: big|2",
                "*ok;Size: -1|2",
                "*ok;RcptCount: many|2",
                "*ok;TimeNow: noon|2",
                "*ok;TimeNow: 25:00-26:00|2",
                "*ok;TimeNow: 8:60-9:00|2",
                "*ok;TimeNow: 24:00-1:00|2",
                "*ok;DayNow: 89|2",
                "*ok;DayNow:|2",
                "*ok;Any:|2",
                "*ok;RcptTo: |2",
                ">bill Redirect to Bill|1",
                "><nobody|1",
                ">a b<two words|1",
                ">SMTP:a@b@c<another server|1",
                "@silent|1",
                "%take and delete|1",
                "?ask|1",
                ">bill?ask bill|1",
                "# a;;*ok;Sub ject: x|4"
            })
    void namesTheLineThatCannotBeUsed(String text, int line) {
        List<String> faults = faults(text.replace(';', '\n'), Dialect.SMTP);
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith("Line " + line + ": "), faults::toString);
    }

    @Test
    @Tag("FIL-128")
    void namesEveryLineInErrorAndBlamesNoConditionForARuleThatCouldNotBeRead() {
        assertEquals(
                List.of(1, 3, 5),
                RuleReader.read("9*a\nSubject: x\n!!\n*b\nSize: x\nSubject: y", Dialect.SMTP).faults().stream()
                        .map(RuleFault::line)
                        .toList());
        String said =
                assertThrows(InvalidSetting.class, () -> smtp("?\n".repeat(7))).getMessage();
        assertTrue(said.startsWith("Line 1: "), said);
        assertTrue(said.endsWith("; and 2 more"), said);
    }

    @ParameterizedTest
    @Tag("FIL-117")
    @CsvSource({
        "1*a,RcptTo: x,2",
        "1*a,RcptCount: 5,2",
        "1*a,Subject: x,3",
        "2*a,Subject: x,3",
        "2*a,Any: x,3",
        "1+*a,!From: x,3"
    })
    void aStageThatIsTooEarlyForAConditionIsReported(String rule, String condition, int known) {
        assertEquals(
                List.of("Line 2: \"" + condition.substring(condition.startsWith("!") ? 1 : 0, condition.indexOf(':'))
                        + "\" is not known before stage " + known + ", and the rule is for stage " + rule.charAt(0)),
                faults(rule + "\n" + condition, Dialect.SMTP));
    }

    @Test
    @Tag("FIL-135")
    @Tag("FIL-060")
    void aConditionIsNotFieldColonText() {
        List<Condition> read = only("*a\nFrom:x\n  !To:  y z \n\tX-Mailer : *\n! Subject: a: b\nX_1.b: ", Dialect.SMTP)
                .conditions();
        assertEquals(
                List.of("From is x", "To is not y z", "X-Mailer is *", "Subject is not a: b", "X_1.b is "),
                read.stream()
                        .map(one -> one.field() + (one.negated() ? " is not " : " is ") + one.text())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*a|REFUSE|NONE|",
                "@a|DELETE_SILENTLY|NONE|",
                "~a|IGNORE|NONE|",
                "<a|TAKE|NONE|",
                "%a|TAKE_AND_DELETE|NONE|",
                "?a|ASK|NONE|",
                ">fred?a|ASK|REDIRECT|fred",
                ">fred*a|REFUSE|REDIRECT|fred",
                ">fred<a|TAKE|REDIRECT|fred",
                ">fred%a|TAKE_AND_DELETE|REDIRECT|fred",
                ">+fred?a|ASK|COPY|fred",
                ">+fred*a|REFUSE|COPY|fred",
                ">+fred<a|TAKE|COPY|fred",
                ">+fred%a|TAKE_AND_DELETE|COPY|fred"
            })
    void downloadRulesHaveFourteenActions(String line, Deed deed, Spread spread, String target) {
        RuleAction action = only(line, Dialect.DOWNLOAD).action();
        assertEquals(new RuleAction(deed, spread, target == null ? "" : target), action);
        assertEquals("a", only(line, Dialect.DOWNLOAD).name());
    }

    @Test
    void downloadRulesNeedNoNameAndHaveNoStages() {
        assertEquals("", only("?", Dialect.DOWNLOAD).name());
        assertEquals(List.of("Line 1: download rules have no stages"), faults("1*a", Dialect.DOWNLOAD));
        assertEquals(1, faults("~a\nInMail: x", Dialect.DOWNLOAD).size());
        assertEquals(1, faults("~a\nTimeNow: noon", Dialect.DOWNLOAD).size());
    }
}
