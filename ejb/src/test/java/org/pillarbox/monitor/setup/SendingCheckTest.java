package org.pillarbox.monitor.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.outmail.internet.RelayTrial;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.LanServer;
import org.pillarbox.settings.OutMailMethod;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.TlsDemand;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.wizard.Finding;

class SendingCheckTest {
    private final FixedSettings settings = new FixedSettings();

    @Test
    void mailThatHasNoWayIsDoubtfulAndNobodyIsAsked() {
        assertEquals(Finding.Verdict.DOUBTFUL, verdict(connection -> fail("nobody is to be asked")));
        put(page(OutMailMethod.DIRECT));
        assertEquals(Finding.Verdict.DOUBTFUL, verdict(connection -> fail("nobody is to be asked")));
    }

    @Test
    @Tag("INS-061")
    void tellsWhatTheRelaySays() {
        put(page(OutMailMethod.RELAY, "mail.isp.example"));
        assertEquals(Finding.Verdict.WORKS, verdict(connection -> new RelayTrial.Result(true, "The relay answers.")));
        assertEquals(Finding.Verdict.FAILS, verdict(connection -> new RelayTrial.Result(false, "421 no")));
    }

    private Finding.Verdict verdict(IntFunction<RelayTrial.Result> relay) {
        return new SendingCheck(settings, relay).findings().get(0).verdict();
    }

    private void put(OutMailSettings page) {
        Connections usual = SettingKinds.of(Connections.class).defaults();
        settings.put(usual.with(usual.first().orElseThrow().with(page)));
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
