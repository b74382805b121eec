package org.pillarbox.filter.authenticity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.filter.authenticity.dkim.DkimOutcome;
import org.pillarbox.filter.authenticity.dmarc.DmarcOutcome;
import org.pillarbox.filter.authenticity.dmarc.DmarcPolicy;
import org.pillarbox.filter.authenticity.spf.SpfOutcome;
import org.pillarbox.settings.AuthenticitySettings;
import org.pillarbox.settings.SenderAction;
import org.pillarbox.settings.SenderRule;

class AuthenticityPolicyTest {
    /** What is asked for, the setting, what becomes of it. */
    @ParameterizedTest
    @CsvSource({
        "NONE, IGNORE, IGNORE",
        "NONE, TAG, TAG",
        "NONE, QUARANTINE, TAG",
        "NONE, AS_ASKED, TAG",
        "NONE, REFUSE, TAG",
        "QUARANTINE, IGNORE, IGNORE",
        "QUARANTINE, TAG, TAG",
        "QUARANTINE, QUARANTINE, QUARANTINE",
        "QUARANTINE, AS_ASKED, QUARANTINE",
        "QUARANTINE, REFUSE, REFUSE",
        "REJECT, IGNORE, IGNORE",
        "REJECT, TAG, TAG",
        "REJECT, QUARANTINE, QUARANTINE",
        "REJECT, AS_ASKED, REFUSE",
        "REJECT, REFUSE, REFUSE"
    })
    void followsTheDomainAsFarAsTheAdministratorDoes(DmarcPolicy asked, SenderAction setting, SenderAction becomes) {
        SenderReport report = report(Result.FAIL, Result.NONE, Result.FAIL, asked, false);
        assertEquals(
                becomes,
                decide(settings(setting, SenderAction.REFUSE, SenderAction.REFUSE), report)
                        .action());
    }

    @Test
    void findsNothingWrongWhereDmarcPasses() {
        SenderReport report = report(Result.FAIL, Result.FAIL, Result.PASS, DmarcPolicy.REJECT, true);
        AuthenticitySettings strict = settings(SenderAction.REFUSE, SenderAction.REFUSE, SenderAction.REFUSE);
        assertEquals(Decision.FINE, decide(strict, report));
    }

    @Test
    void doesNotPunishWhatCannotBeFoundOutNow() {
        SenderReport report = report(Result.TEMPERROR, Result.TEMPERROR, Result.TEMPERROR, DmarcPolicy.REJECT, false);
        AuthenticitySettings strict = settings(SenderAction.REFUSE, SenderAction.REFUSE, SenderAction.REFUSE);
        assertEquals(Decision.FINE, decide(strict, report));
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL, NONE, REFUSE, IGNORE, REFUSE, 550 5.7.23",
        "FAIL, FAIL, TAG, QUARANTINE, QUARANTINE, ",
        "FAIL, FAIL, QUARANTINE, REFUSE, REFUSE, 550 5.7.20",
        "SOFTFAIL, NONE, REFUSE, REFUSE, IGNORE, ",
        "PASS, FAIL, REFUSE, TAG, TAG, ",
        "NEUTRAL, POLICY, REFUSE, REFUSE, IGNORE, "
    })
    void takesTheStrongerOfSpfAndSignaturesWhereDmarcSaysNothing(
            Result spf, Result dkim, SenderAction onSpf, SenderAction onDkim, SenderAction becomes, String reply) {
        SenderReport report = report(spf, dkim, Result.NONE, DmarcPolicy.NONE, false);
        Decision decision = decide(settings(SenderAction.REFUSE, onSpf, onDkim), report);
        assertEquals(becomes, decision.action());
        assertEquals(
                reply == null ? "" : reply,
                decision.refusal().map(AuthenticityPolicyTest::code).orElse(""));
    }

    @Test
    void holdsARuleAboveAllThatTheDomainSays() {
        AuthenticitySettings rules = withRules(
                new SenderRule("example.com", SenderAction.REFUSE),
                new SenderRule("news.example.com", SenderAction.IGNORE));
        SenderReport forged = report(Result.PASS, Result.NONE, Result.NONE, DmarcPolicy.NONE, false);
        assertEquals("550 5.7.26", code(decide(rules, forged).refusal().orElseThrow()));
        assertEquals(
                SenderAction.IGNORE,
                decide(rules, of(forged, "news.example.com")).action());
        assertEquals(
                SenderAction.REFUSE,
                decide(rules, of(forged, "shop.example.com")).action());
        assertEquals(
                SenderAction.IGNORE, decide(rules, of(forged, "badexample.com")).action());
        SenderReport proven = report(Result.FAIL, Result.PASS, Result.NONE, DmarcPolicy.NONE, true);
        assertEquals(Decision.FINE, decide(rules, proven));
    }

    @Test
    void asksToComeAgainWhereARuleRefusesAndNothingCanBeFoundOutNow() {
        AuthenticitySettings rules = withRules(new SenderRule("example.com", SenderAction.REFUSE));
        SenderReport unsure = report(Result.TEMPERROR, Result.NONE, Result.NONE, DmarcPolicy.NONE, false);
        assertEquals("451 4.7.1", code(decide(rules, unsure).refusal().orElseThrow()));
    }

    private static Decision decide(AuthenticitySettings settings, SenderReport report) {
        return new AuthenticityPolicy(settings).decide(report);
    }

    private static String code(Reply reply) {
        return reply.code() + " " + reply.enhanced();
    }

    private static AuthenticitySettings settings(SenderAction dmarc, SenderAction spf, SenderAction dkim) {
        return new AuthenticitySettings(true, false, dmarc, spf, dkim, "Junk", List.of());
    }

    private static AuthenticitySettings withRules(SenderRule... rules) {
        return new AuthenticitySettings(
                true, false, SenderAction.IGNORE, SenderAction.IGNORE, SenderAction.IGNORE, "Junk", List.of(rules));
    }

    private static SenderReport of(SenderReport report, String author) {
        DmarcOutcome dmarc = report.dmarc();
        return new SenderReport(
                report.spf(),
                report.signatures(),
                new DmarcOutcome(dmarc.result(), author, dmarc.proven(), dmarc.policy(), ""));
    }

    private static SenderReport report(Result spf, Result dkim, Result dmarc, DmarcPolicy asked, boolean proven) {
        List<DkimOutcome> signatures = dkim == Result.NONE
                ? List.of()
                : List.of(new DkimOutcome(dkim, "example.com", "s", "rsa-sha256", "b", ""));
        return new SenderReport(
                new SpfOutcome(spf, "example.com", false, ""),
                signatures,
                new DmarcOutcome(dmarc, "example.com", proven, asked, ""));
    }
}
