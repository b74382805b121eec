package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.ServiceCatalogue.Entry;

/** Those of the manual's services that the server has stand as in the manual; others may stand between them. */
class ServiceCatalogueTest {
    /** Title and default port, in the order of the Services page (manual 11.1). */
    private static final Map<String, Integer> MANUAL = manual();

    private static Map<String, Integer> manual() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("POP3", 110);
        ports.put("SMTP", 25);
        ports.put("IMAP4", 143);
        ports.put("Password", 106);
        ports.put("Finger", 79);
        ports.put("LDAP", 389);
        ports.put("Web Mail/Admin", 5108);
        ports.put("Remote Status", 5109);
        ports.put("Old Web Admin", 5107);
        ports.put("Admin", 5106);
        ports.put("NNTP", 119);
        return ports;
    }

    private static List<Entry> ofManual() {
        return ServiceCatalogue.SERVICES.stream()
                .filter(entry -> MANUAL.containsKey(entry.title()))
                .toList();
    }

    @Test
    @Tag("SRV-005")
    void servicesStandInTheManualsOrder() {
        List<String> here = ofManual().stream().map(Entry::title).toList();
        List<String> expected = new ArrayList<>(MANUAL.keySet());
        expected.retainAll(here);
        assertEquals(expected, here);
        assertTrue(here.containsAll(List.of("POP3", "SMTP", "Password", "Finger", "Web Mail/Admin")), here::toString);
    }

    @Test
    @Tag("SRV-006")
    void servicesHaveTheManualsPorts() {
        ofManual().forEach(entry -> assertEquals(MANUAL.get(entry.title()), entry.defaultPort(), entry.title()));
    }

    @Test
    @Tag("SRV-008")
    void everyServiceIsEnabledAtFirstButThoseThatTellStrangersOfUsers() {
        new ServicesKind(new PortOffset(0))
                .defaults()
                .services()
                .forEach(service -> assertEquals(
                        !Set.of("nntp", "finger").contains(service.name()), service.enabled(), service.name()));
    }
}
