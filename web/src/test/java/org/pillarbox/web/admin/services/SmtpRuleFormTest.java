package org.pillarbox.web.admin.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.rules.language.Dialect;
import org.pillarbox.rules.language.Rule;
import org.pillarbox.rules.language.RuleReader;

class SmtpRuleFormTest {
    private static Rule rule(String text) {
        return RuleReader.read(text, Dialect.SMTP).orRefuse("rules").rules().get(0);
    }

    @ParameterizedTest
    @Tag("FIL-051")
    @ValueSource(
            strings = {
                "*Reject",
                "<Accept\nMailFrom: *@x.example",
                "1~Ignore\n!Size: 100",
                "2>bill<Redirect\nRcptTo: a\nDayNow: 17",
                "3+>+boss@else.example<Copy\nSubject: *$$$*\n!Any: a: b\nX-Spam:"
            })
    void whatIsShownIsWrittenAgain(String text) {
        SmtpRuleForm form = new SmtpRuleForm();
        form.show(rule(text));
        assertEquals(text, form.rule().text());
    }

    @Test
    void emptyConditionsAndTargetsOfOtherActionsDoNotCount() {
        SmtpRuleForm form = new SmtpRuleForm();
        form.setName(" No\r\nspam ");
        form.setTarget("bill");
        form.add();
        form.add();
        form.getConditions().get(1).setField("Subject");
        form.getConditions().get(1).setText("x\n!Size: 3");
        assertEquals("*No spam\nSubject: x !Size: 3", form.rule().text());
        form.setAction("REDIRECT");
        form.remove(1);
        assertEquals(">bill<No spam", form.rule().text());
        form.remove(7);
        form.setAction("nonsense");
        assertEquals("<No spam", form.rule().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MailFrom: *@x.example|sender is *@x.example",
                "!MailFrom: <>|sender is not <>",
                "!MailFrom:|sender is not <>",
                "RcptTo: a@b|a recipient is a@b",
                "!RcptCount: 5|not more than 5 recipients",
                "Size: 1000|larger than 1000 bytes",
                "TimeNow: 8-9|at 8-9",
                "!DayNow: 171|not on Sunday, Saturday",
                "any: *v*|any header field is *v*",
                "subject: it''s {0}|subject is it''s {0}",
                "X-Spam:|there is a field X-Spam",
                "!X-Spam:|there is no field X-Spam"
            })
    void saysConditionsInWords(String line, String words) {
        List<String> said = rule("*a\n" + line).conditions().stream()
                .map(RuleWords::condition)
                .collect(Collectors.toList());
        assertEquals(List.of(words), said);
    }

    @Test
    void saysActionsInWords() {
        assertEquals("Redirect to bill", RuleWords.action(rule(">bill<a").action()));
        assertEquals("Copy to bill", RuleWords.action(rule(">+bill<a").action()));
        assertEquals("Reject", RuleWords.action(rule("*a").action()));
        assertEquals("Ignore", RuleWords.action(rule("~a").action()));
        assertEquals("Accept", RuleWords.action(rule("<a").action()));
        assertEquals("always", RuleWords.join(rule("<a")));
        assertEquals("", RuleWords.join(rule("<a\nTo: x")));
        assertEquals("one of:", RuleWords.join(rule("+<a\nTo: x\nTo: y")));
    }
}
