package org.pillarbox.outmail.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C6")
class StsTextTest {
    private static final String POLICY = "version: STSv1\r\n"
            + "mode: enforce\r\n"
            + "mx: Mail.example\r\n"
            + "mx: *.example.net\r\n"
            + "new_key: x\r\n"
            + "max_age: 604800\r\n";

    @Test
    void comesToAnEndWithEveryRecord() {
        String endless = "v=STSv1;" + " ;".repeat(450);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertEquals(Optional.empty(), StsText.id(List.of(endless))));
        assertEquals(Optional.of("7"), StsText.id(List.of(endless + "id=7")));
    }

    @Test
    void takesNoHostThatIsLongerThanHostsAre() {
        String host = "a" + ".a".repeat(30_000);
        assertEquals(Optional.empty(), StsText.policy(POLICY.replace("Mail.example", host)));
    }

    @Test
    void readsAPolicy() {
        StsPolicy policy = StsText.policy(POLICY).orElseThrow();
        assertEquals(
                new StsPolicy(StsMode.ENFORCE, List.of("mail.example", "*.example.net"), Duration.ofDays(7)), policy);
        assertEquals(Optional.of(policy), StsText.policy(POLICY.replace("\r", "")));
        assertTrue(policy.names("MAIL.example"));
        assertTrue(policy.names("a.example.net"));
        assertFalse(policy.names("example.net"));
        assertFalse(policy.names("a.b.example.net"));
        assertFalse(policy.names("badmail.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>404</html>",
                "version: STSv2\nmode: enforce\nmx: a.example\nmax_age: 1\n",
                "version: STSv1\nmode: sometimes\nmx: a.example\nmax_age: 1\n",
                "version: STSv1\nmode: enforce\nmax_age: 1\n",
                "version: STSv1\nmode: enforce\nmx: a.example\n",
                "version: STSv1\nmode: enforce\nmx: a.example\nmax_age: -1\n",
                "version: STSv1\nmode: enforce\nmx: a.example\nmax_age: 99999999999999999999\n",
                "version: STSv1\nmode: enforce\nmx: *.*.example\nmax_age: 1\n",
                "version: STSv1\nmode: enforce\nmx: a b.example\nmax_age: 1\n"
            })
    void whatIsNoPolicyIsNone(String text) {
        assertEquals(Optional.empty(), StsText.policy(text));
    }

    @Test
    void aPolicyThatEndsNamesNoServer() {
        assertEquals(
                StsMode.NONE,
                StsText.policy("version: STSv1\nmode: none\nmax_age: 60\n")
                        .orElseThrow()
                        .mode());
    }

    @Test
    void aPolicyHoldsForAYearAtMost() {
        String text = POLICY.replace("604800", "4000000000");
        assertEquals(
                Duration.ofSeconds(31_557_600),
                StsText.policy(text).orElseThrow().holds());
    }

    @Test
    void readsTheNumberOfAPolicy() {
        assertEquals(Optional.of("20261123"), StsText.id(List.of("v=STSv1; id=20261123;")));
        assertEquals(Optional.of("a1"), StsText.id(List.of("spf something", "v=STSv1;x=y;  id=a1")));
        assertEquals(Optional.empty(), StsText.id(List.of("v=STSv1; id=1;", "v=STSv1; id=2;")));
        assertEquals(Optional.empty(), StsText.id(List.of("v=STSv1; id=no-dash;")));
        assertEquals(Optional.empty(), StsText.id(List.of("v=STSv1;")));
        assertEquals(Optional.empty(), StsText.id(List.of()));
    }
}
