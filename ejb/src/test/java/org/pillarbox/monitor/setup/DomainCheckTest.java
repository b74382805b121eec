package org.pillarbox.monitor.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.ServicesSettings.Service;
import org.pillarbox.settings.wizard.Finding;
import org.pillarbox.settings.wizard.Finding.Verdict;

class DomainCheckTest {
    private static final String HOST = "mail.acme.com";
    private static final Map<String, List<String>> RECORDS = Map.of(
            "acme.com", List.of(HOST, "backup.isp.net"),
            "elsewhere.com", List.of("mx.isp.net"),
            "silent.com", List.of(""),
            "none.com", List.of(),
            "xn--bcher-kva.de", List.of(HOST));

    private final FixedSettings settings = new FixedSettings();
    private final List<String> asked = new ArrayList<>();
    private final DomainCheck check = new DomainCheck(settings, this::records);

    @BeforeEach
    void open() {
        serve(true);
    }

    private List<String> records(String domain) throws IOException {
        asked.add(domain);
        if (!RECORDS.containsKey(domain)) {
            throw new IOException("no answer");
        }
        return RECORDS.get(domain);
    }

    private void serve(boolean enabled) {
        settings.put(new ServicesSettings(List.of(new Service("smtp", enabled, 25, Optional.empty()))));
    }

    private Finding finding(String domain) {
        settings.put(new LocalMailSettings(HOST, List.of(domain)));
        List<Finding> findings = check.findings();
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    @Test
    void comparesTheMailExchangersWithThisServersName() {
        assertEquals(Verdict.WORKS, finding("acme.com").verdict());
        assertEquals(Verdict.WORKS, finding("bücher.de").verdict());
        assertEquals(Verdict.DOUBTFUL, finding("elsewhere.com").verdict());
        assertTrue(finding("elsewhere.com").words().contains("mx.isp.net"));
        assertEquals(Verdict.FAILS, finding("none.com").verdict());
        assertEquals(Verdict.FAILS, finding("silent.com").verdict());
        assertEquals(Verdict.DOUBTFUL, finding("unanswered.com").verdict());
    }

    @Test
    void asksForNothingThatIsNotOfTheInternet() {
        assertEquals(Verdict.DOUBTFUL, finding("localhost").verdict());
        finding("office.lan");
        finding("mail.example");
        serve(false);
        assertEquals(Verdict.DOUBTFUL, finding("acme.com").verdict());
        assertEquals(List.of(), asked);
    }

    @Test
    void looksUpAFewOfManyDomains() {
        List<String> many =
                IntStream.range(0, 40).mapToObj(i -> "acme" + i + ".com").toList();
        settings.put(new LocalMailSettings(HOST, many));
        List<Finding> findings = check.findings();
        assertEquals(6, findings.size());
        assertTrue(findings.get(5).words().startsWith("35 more"), findings.toString());
        assertEquals(5, asked.size());
    }
}
