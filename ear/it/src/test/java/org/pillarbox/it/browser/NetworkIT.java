package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;
import org.pillarbox.protocol.peer.DnsServer;

/** Network Tweaks, and the lists that are asked by them. */
@WithServer
class NetworkIT extends BrowserTest {
    private static final String NETWORK = "/admin/utilities/network";
    private static final String SAVED = "They hold for the connections that are made from now on.";
    private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("connectionDelayMillis", "200");
        DEFAULTS.put("connectAttempts", "5");
        DEFAULTS.put("connectRetrySeconds", "0");
        DEFAULTS.put("serverSeconds", "300");
        DEFAULTS.put("clientSeconds", "300");
        DEFAULTS.put("sendBlockBytes", "512");
        DEFAULTS.put("receiveBlockBytes", "2048");
        DEFAULTS.put("sendBufferBytes", "4096");
        DEFAULTS.put("receiveBufferBytes", "4096");
        DEFAULTS.put("dnsSeconds", "5");
    }

    @BeforeEach
    void leaveFormsWhateverIsTypedThere() {
        page.onDialog(Dialog::accept);
    }

    private void assertDefaults(Console console) {
        DEFAULTS.forEach((box, value) -> assertThat(console.box(box)).hasValue(value));
        assertThat(console.box("systemDns")).not().isChecked();
        assertThat(console.box("sentAtOnce")).isChecked();
    }

    @Test
    @Tag("OTH-121")
    @Tag("OTH-122")
    @Tag("OTH-123")
    @Tag("OTH-129")
    @Tag("OTH-131")
    @Tag("OTH-133")
    @Tag("SRV-099")
    @Tag("SRV-101")
    void tweaksAreCheckedAndListsAreAskedByThem(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open(NETWORK);
        assertDefaults(console);
        for (String box : DEFAULTS.keySet()) {
            console.box(box).fill(box.startsWith("send") ? "-1" : "1.5");
        }
        console.box("submit").click();
        for (String box : DEFAULTS.keySet()) {
            boolean whole = box.startsWith("send");
            if (!whole) {
                assertThat(console.box(box + "Error")).containsText("Type a whole number.");
            }
        }
        console.box("defaults").click();
        assertDefaults(console);
        console.box("sendBlockBytes").fill("-1");
        console.box("submit").click();
        assertThat(console.box("sendBlockBytesError")).containsText("must be from 64 to");
        console.open(NETWORK);
        assertDefaults(console);
        Map<String, String> zones =
                Map.of("list.example", "2.0.0.127 A 127.0.0.2\n2.0.0.127 TXT \"Test entry\"\n@ MX 10 mail\n");
        try (DnsServer dns = DnsServer.with(zones)) {
            console.box("serverSeconds").fill("20");
            console.box("sizesLimited").check();
            console.box("sendBufferBytes").fill("256");
            console.box("dnsServers").fill("nowhere");
            console.box("submit").click();
            assertThat(console.box("dnsServersError")).containsText("is not an IP address");
            console.box("dnsServers").fill(dns.hostAndPort());
            console.box("submit").click();
            assertThat(console.said(SAVED)).isVisible();
            assertThat(page.locator("[data-concern]")).hasCount(2);
            picture("network-concerns");
            console.box("asked").fill("list.example");
            console.box("try").click();
            assertThat(page.locator("#answer")).containsText("10 mail.list.example");
            lists(console);
        } finally {
            console.open(NETWORK);
            console.box("defaults").click();
            assertDefaults(console);
            console.box("submit").click();
            assertThat(console.said(SAVED)).isVisible(new IsVisibleOptions().setTimeout(10_000));
        }
    }

    private void lists(Console console) {
        console.open("/admin/services/smtp");
        console.link("Edit Realtime Blacklist Rules").click();
        console.box("rules").fill("# ours\nlist.example refuse");
        console.box("submit").click();
        assertThat(console.box("rulesError")).containsText("Line 2: \"refuse\" is no action");
        console.box("rules").fill("# ours\nlist.example reject\nnot-served.example header\n");
        console.box("address").fill("127.0.0.2");
        console.box("try").click();
        assertThat(page.locator("#answer")).containsText("127.0.0.2 Test entry");
        assertThat(page.locator("#answer")).containsText("No answer");
        picture("blacklists-asked");
        console.box("submit").click();
        assertThat(console.said(SAVED)).isVisible();
        assertEquals(
                "# ours\nlist.example reject\nnot-served.example header\n",
                console.box("rules").inputValue());
        console.box("rules").fill("");
        console.box("submit").click();
        assertThat(console.said(SAVED)).isVisible();
    }
}
