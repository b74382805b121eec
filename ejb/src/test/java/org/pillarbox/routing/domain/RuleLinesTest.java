package org.pillarbox.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.LocalMailSettings;

class RuleLinesTest {
    private static final LanServer SERVER = new LanServer("mail.company.com", 25);

    private static LocalMailSettings local(boolean onlyMappings, String... entries) {
        return new LocalMailSettings(
                "mail.company.com", "company.com", AcceptedAddresses.of(List.of(entries)), onlyMappings, false);
    }

    @Test
    @Tag("LOC-018")
    void eachLocalAddressOfAUserIsALine() {
        assertEquals(
                """
                ann@company.com mail.company.com
                ann@second.example mail.company.com
                ann@isp.example mail.company.com
                bob@company.com mail.company.com
                bob@second.example mail.company.com
                """,
                RuleLines.of(
                        local(false, "company.com", "second.example", "ann@isp.example"),
                        SERVER,
                        List.of("ann", "bob"),
                        List.of()));
    }

    @Test
    @Tag("LOC-018")
    void mappingsAreLinesAndTheRestComesLast() {
        assertEquals(
                """
                sales@company.com mail.company.com:2525
                s*@company.com mail.company.com:2525
                x@company.com mail.company.com:2525
                ~@company.com mail.company.com:2525
                """,
                RuleLines.of(
                        local(true, "company.com"),
                        new LanServer("mail.company.com", 2525),
                        List.of("ann"),
                        List.of(
                                "~@company.com",
                                "sales",
                                "s*@company.com",
                                "x@*.com",
                                "info@elsewhere.example",
                                "~@elsewhere.example")));
    }

    @Test
    void aTextHasItsEnd() {
        List<String> users =
                IntStream.range(0, 30_000).mapToObj(i -> "user" + i).toList();
        String text = RuleLines.of(local(false, "company.com"), SERVER, users, List.of());
        assertEquals(20_001, text.lines().count());
        assertTrue(text.endsWith("# There are more than 20000 addresses.\n"), text.substring(text.length() - 100));
    }
}
