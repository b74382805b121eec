package org.pillarbox.filter.authenticity.dmarc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.filter.authenticity.KnownNames;
import org.pillarbox.filter.authenticity.Result;
import org.pillarbox.filter.authenticity.dkim.DkimOutcome;
import org.pillarbox.filter.authenticity.spf.SpfOutcome;
import org.pillarbox.filter.authenticity.suffix.PublicSuffixes;

class DmarcCheckTest {
    private static final String ZONE =
            """
            _dmarc.example.com TXT v=DMARC1; p=reject; sp=quarantine
            _dmarc.strict.example TXT v=DMARC1; p=reject; adkim=s; aspf=s
            _dmarc.example.co.uk TXT v=DMARC1; p=quarantine
            _dmarc.try.example TXT v=DMARC1; p=reject; pct=0
            _dmarc.slow.example TIMEOUT
            """;

    /** RFC 7489 §3.1, §6.6.2. */
    @ParameterizedTest
    @CsvSource({
        // author, SPF's domain, signer, result, what is asked for
        "example.com, example.com, , PASS, REJECT",
        "example.com, mail.example.com, , PASS, REJECT",
        "example.com, , example.com, PASS, REJECT",
        "example.com, , news.example.com, PASS, REJECT",
        "example.com, evil.example, evil.example, FAIL, REJECT",
        "news.example.com, evil.example, , FAIL, QUARANTINE",
        "news.example.com, example.com, , PASS, QUARANTINE",
        "EXAMPLE.COM, example.com, , PASS, REJECT",
        "strict.example, mail.strict.example, mail.strict.example, FAIL, REJECT",
        "strict.example, strict.example, , PASS, REJECT",
        "mail.example.co.uk, other.co.uk, , FAIL, QUARANTINE",
        "mail.example.co.uk, www.example.co.uk, , PASS, QUARANTINE",
        "try.example, evil.example, , FAIL, NONE",
        "none.example, none.example, , NONE, NONE",
        "slow.example, evil.example, , TEMPERROR, NONE"
    })
    void holdsWhatIsProvenAgainstTheAuthor(
            String author, String spf, String signer, Result result, DmarcPolicy policy) {
        DmarcOutcome outcome = check(List.of("Ann <ann@" + author + ">"), spf, signer);
        assertEquals(result, outcome.result(), outcome.toString());
        assertEquals(policy, outcome.policy());
    }

    @Test
    void takesTheAuthorWhoIsNotProven() {
        DmarcOutcome outcome = check(List.of("ann@example.com, eve@strict.example"), "example.com", null);
        assertEquals(Result.FAIL, outcome.result());
        assertEquals("strict.example", outcome.domain());
        DmarcOutcome fields = check(List.of("ann@example.com", "eve@strict.example"), "example.com", null);
        assertEquals("strict.example", fields.domain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@a.example, b@b.example, c@c.example, d@d.example"})
    void saysThatThereIsNoAuthor(String from) {
        assertEquals(Result.PERMERROR, check(List.of(from), "example.com", null).result());
    }

    @Test
    void isUnsureWhereWhatCouldProveItCannotBeAskedFor() {
        SpfOutcome spf = new SpfOutcome(Result.TEMPERROR, "example.com", false, "");
        DmarcOutcome outcome = new DmarcCheck(PublicSuffixes::organisation, spf, List.of(), KnownNames.of(ZONE))
                .of(List.of("ann@example.com"));
        assertEquals(Result.TEMPERROR, outcome.result());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=DMARC2; p=reject",
                "p=reject; v=DMARC1",
                "v=spf1 -all",
                "v=DMARC1",
                "v=DMARC1; p=nonsense",
                "v=DMARC1; p=reject; p=none"
            })
    void passesOverWhatIsNoRecord(String text) {
        assertEquals(true, DmarcRecord.parse(text).isEmpty());
    }

    @Test
    void readsRecords() {
        assertEquals(
                new DmarcRecord(DmarcPolicy.REJECT, DmarcPolicy.REJECT, false, true, false),
                DmarcRecord.parse("v=DMARC1;p=Reject;aspf=S;rua=mailto:a@example.com;")
                        .orElseThrow());
        assertEquals(
                DmarcPolicy.NONE,
                DmarcRecord.parse("v=DMARC1; p=nonsense; rua=mailto:a@example.com")
                        .orElseThrow()
                        .policy());
    }

    /** The list comes with the library: a few that hardly change. */
    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "a.b.example.com, example.com",
        "www.example.co.uk, example.co.uk",
        "a.b.c.kobe.jp, b.c.kobe.jp",
        "co.uk, co.uk",
        "com, com",
        "mail.corp.internal-name, corp.internal-name",
        "localhost, localhost",
        "ann.github.io, ann.github.io"
    })
    void knowsWhereOrganisationsBegin(String domain, String organisation) {
        assertEquals(organisation, PublicSuffixes.organisation(domain));
    }

    private static DmarcOutcome check(List<String> from, String spf, String signer) {
        SpfOutcome sender = new SpfOutcome(spf == null ? Result.NONE : Result.PASS, spf == null ? "" : spf, false, "");
        List<DkimOutcome> signatures = signer == null
                ? List.of()
                : List.of(new DkimOutcome(Result.PASS, signer, "s", "rsa-sha256", "abc", ""));
        return new DmarcCheck(PublicSuffixes::organisation, sender, signatures, KnownNames.of(ZONE)).of(from);
    }
}
