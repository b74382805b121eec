package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;
import org.pillarbox.protocol.peer.DnsServer;

/** SMTP Direct: the page, and a look at a domain by the servers that it names. */
@WithServer
class SmtpDirectIT extends BrowserTest {
    private static final String DIRECT = "/admin/externalmail/smtp-direct";
    private static final List<String> NUMBERS =
            List.of("cacheEntries", "cacheHours", "threads", "retryMinutes", "failureHours", "warningHours");

    @BeforeEach
    void leaveFormsWhateverIsTypedThere() {
        page.onDialog(Dialog::accept);
    }

    @Test
    @Tag("EXT-182")
    @Tag("EXT-184")
    @Tag("EXT-186")
    @Tag("EXT-188")
    @Tag("EXT-189")
    @Tag("EXT-190")
    void thePageIsCheckedAndItsServersAreAsked(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open(DIRECT);
        assertThat(page.getByText("5 to 10 suit a modem, 10 to 20 ISDN or faster"))
                .isVisible();
        assertThat(console.box("warnings")).hasValue("ALWAYS");
        for (String box : NUMBERS) {
            console.box(box).fill("some");
        }
        console.box("submit").click();
        for (String box : NUMBERS) {
            assertThat(console.box(box + "Error")).containsText("Type a whole number.");
        }
        console.box("defaults").click();
        assertThat(console.box("threads")).hasValue("10");
        console.box("dnsServers").fill("ns.example");
        console.box("submit").click();
        assertThat(console.box("dnsServersError")).containsText("is not an IP address");
        String zone = "@ MX 10 mail\n@ MX 20 backup\nmail A 192.0.2.25\n";
        try (DnsServer dns = DnsServer.with(Map.of("look.example", zone))) {
            save(console, dns.hostAndPort(), "ONCE_A_DAY");
            assertThat(console.box("warnings")).hasValue("ONCE_A_DAY");
            console.box("asked").fill("look.example");
            console.box("lookUp").click();
            assertThat(page.locator("#answer"))
                    .containsText(
                            "Server mail.look.example (192.0.2.25): not signed, no DANE",
                            new ContainsTextOptions().setTimeout(20_000));
            assertThat(page.locator("#answer")).containsText("Server backup.look.example (no address)");
            assertThat(page.locator("#answer")).containsText("MTA-STS: none");
            assertThat(page.locator("[data-unsigned]")).isVisible();
            picture("smtp-direct-look");
        } finally {
            save(console, "", "ALWAYS");
        }
    }

    private void save(Console console, String servers, String warnings) {
        console.open(DIRECT);
        console.box("dnsServers").fill(servers);
        console.box("warnings").selectOption(warnings);
        console.box("submit").click();
        assertThat(page.getByText("SMTP Direct was saved.")).isVisible();
    }
}
