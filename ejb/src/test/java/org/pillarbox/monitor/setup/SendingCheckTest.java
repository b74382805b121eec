package org.pillarbox.monitor.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.outmail.internet.RelayTrial;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.settings.wizard.Finding;

class SendingCheckTest {
    private final FixedSettings settings = new FixedSettings();

    @Test
    void mailThatHasNoWayIsDoubtfulAndNobodyIsAsked() {
        assertEquals(Finding.Verdict.DOUBTFUL, verdict(() -> fail("nobody is to be asked")));
        settings.put(page(OutMailMethod.DIRECT));
        assertEquals(Finding.Verdict.DOUBTFUL, verdict(() -> fail("nobody is to be asked")));
    }

    @Test
    @Tag("INS-061")
    void tellsWhatTheRelaySays() {
        settings.put(page(OutMailMethod.RELAY, "mail.isp.example"));
        assertEquals(Finding.Verdict.WORKS, verdict(() -> new RelayTrial.Result(true, "The relay answers.")));
        assertEquals(Finding.Verdict.FAILS, verdict(() -> new RelayTrial.Result(false, "421 no")));
    }

    private Finding.Verdict verdict(Supplier<RelayTrial.Result> relay) {
        return new SendingCheck(settings, relay).findings().get(0).verdict();
    }

    private static OutMailSettings page(OutMailMethod method, String... relays) {
        return new OutMailSettings(
                method,
                List.of(relays).stream()
                        .map(relay -> LanServer.parse(relay).orElseThrow())
                        .toList(),
                TlsDemand.OFFERED,
                "",
                "",
                "",
                0,
                1,
                30,
                true,
                4,
                72);
    }
}
