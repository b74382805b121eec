package org.pillarbox.web.admin.localmail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.LocalMailSettings;

class DomainLinesTest {
    @Test
    @Tag("LOC-006")
    @Tag("LOC-007")
    void entriesStandOnLinesOrBetweenSemicolonsAndCommas() {
        assertEquals(
                List.of("a.example", "b.example", "fred@c.example", "*.x@d.example", "e.example"),
                DomainLines.parse(" A.example ; b.example;\r\n Fred@C.example,*.x@d.example\n\n ;, e.example "));
        assertEquals(List.of(), DomainLines.parse(" ;\n"));
    }

    @Test
    void theWizardShowsTheDefaultDomainFirst() {
        AcceptedAddresses local = AcceptedAddresses.of(List.of("a.example", "b.example"));
        assertEquals(
                List.of("b.example", "a.example"),
                DomainLines.first(new LocalMailSettings("h.example", "b.example", local, true, false)));
        assertEquals(
                local.entries(),
                DomainLines.first(new LocalMailSettings("h.example", "isp.example", local, true, false)));
    }
}
