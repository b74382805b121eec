package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.settings.SmtpRulesSettings;

/** What does not come in by SMTP meets no SMTP rule. */
class UnruledMailTest {
    private final RoutingFixture server = new RoutingFixture();

    @Test
    @Tag("FIL-099")
    void collectedMailAndTheServersOwnComeInWhateverTheRulesSay() throws IOException {
        server.settings.put(new SmtpRulesSettings("1*Nothing\n3*At all", false));
        Origin collected = new Origin(
                Origin.COLLECTED + "/1",
                "in-mail-1",
                "192.0.2.1",
                "pop.example",
                "POP3",
                Optional.empty(),
                Optional.empty());
        assertTrue(server.send(collected, Mail.envelope("x@outside.example", "ann@mail.example"))
                .isPositive());
        assertTrue(server.send(Origin.SERVER, Mail.envelope("", "ann@mail.example"))
                .isPositive());
        server.route();
        assertEquals(2, server.mailbox(2).size());
    }
}
