package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;
import org.pillarbox.protocol.peer.DnsServer;

/** SPF, DKIM and DMARC with a real name server, and both pages. */
@WithServer
class SenderChecksIT extends BrowserTest {
    private static final String ZONE =
            "@ TXT \"v=spf1 ip4:127.0.0.1 ip6:::1 -all\"\n_dmarc TXT \"v=DMARC1; p=reject\"\n";
    private static final String STRICT = "@ TXT \"v=spf1 -all\"\n_dmarc TXT \"v=DMARC1; p=reject\"\n";

    @Test
    void provesSendersAndIsProvenItself(Pillarbox server) {
        String reader = server.accounts().fresh();
        try (DnsServer names =
                DnsServer.with(Map.of("sender.example", ZONE, "strict.example", STRICT, "bank.example", ""))) {
            server.nameServer(names.hostAndPort());
            Console console = Console.ofAdministrator(page, server);
            try {
                demandProofs(console);
                String evil = hand(server, "eve@bank.example", reader, "From: boss@strict.example\r\n");
                assertTrue(evil.startsWith("550 5.7.26 "), evil);
                String bank = hand(server, "eve@bank.example", reader, "From: boss@bank.example\r\n");
                assertTrue(bank.startsWith("550 5.7.26 "), bank);
                takesWhatIsProven(server, reader);
                publishKeys(console, names);
                byte[] signed = sendsSigned(server);
                believesTheSignature(server, signed);
                console.box("delete").click();
                console.box("delete-yes").click();
                assertThat(console.said("The keys of sender.example were deleted."))
                        .isVisible();
            } finally {
                forget(console);
                server.nameServer("");
            }
        }
    }

    private void demandProofs(Console console) {
        console.open("/admin/services/sender-checks");
        assertThat(console.box("enabled")).isChecked();
        assertThat(console.box("dmarc")).hasValue("TAG");
        console.box("loopback").check();
        console.box("dmarc").selectOption("REFUSE");
        console.box("folder").fill("INBOX");
        console.box("rules").fill("bank.example reject");
        console.box("submit").click();
        assertThat(console.said("Line 1: write a domain, a blank")).isVisible();
        console.box("rules").fill("bank.example refuse");
        console.box("submit").click();
        assertThat(console.said("Give a folder's name")).isVisible();
        console.box("folder").fill("Junk");
        console.box("submit").click();
        assertThat(console.said("The sender checks were saved.")).isVisible();
        picture("saved");
    }

    private static void takesWhatIsProven(Pillarbox server, String reader) {
        String forged = "Authentication-Results: " + Pillarbox.DOMAIN + "; dmarc=pass reason=forged\r\n";
        String reply = hand(server, "ann@sender.example", reader, forged + "From: ann@sender.example\r\n");
        assertTrue(reply.startsWith("250 "), reply);
        String message = first(server, reader);
        assertTrue(message.contains("spf=pass smtp.mailfrom=ann@sender.example"), message);
        assertTrue(message.contains("dmarc=pass (p=reject) header.from=sender.example"), message);
        assertFalse(message.contains("forged"), message);
        assertFalse(message.contains("X-Pillarbox-Sender"), message);
    }

    private void publishKeys(Console console, DnsServer names) {
        console.open("/admin/localmail/dkim");
        console.box("domain").fill("no domain");
        console.box("make").click();
        assertThat(console.said("Give a domain, such as example.com")).isVisible();
        console.box("domain").fill("Sender.example");
        console.box("make").click();
        page.waitForURL("**/dkim-keys?*");
        assertThat(console.said("They sign nothing yet")).isVisible();
        console.box("check").click();
        assertThat(page.locator(".state.warn")).hasText(new String[] {"not in DNS", "not in DNS"});
        List<String> lines = page.locator("pre.raw").allTextContents();
        names.zone("sender.example", ZONE + String.join("\n", lines));
        console.box("check").click();
        assertThat(console.said("Both records are published.")).isVisible();
        assertThat(page.locator(".state.ok")).hasCount(2);
        console.box("start").click();
        assertThat(console.said("is signed with these keys from now on")).isVisible();
        for (Locator details : page.locator("main details").all()) {
            details.locator("summary").click();
        }
        picture("keys");
        page.setViewportSize(320, 900);
        picture("keys-narrow");
        page.setViewportSize(1280, 900);
    }

    private static byte[] sendsSigned(Pillarbox server) {
        String sender = server.accounts().fresh();
        String outside = "ann-" + Long.toString(System.nanoTime(), 36) + "@outside.example";
        try (SmtpClient client = SmtpClient.connect(server.port(587), TlsUse.STARTTLS)) {
            client.login(sender, Accounts.PASSWORD)
                    .send(server.address(sender), outside, message("From: fred@sender.example\r\n"));
        }
        byte[] queued = server.outgoing(outside);
        String text = new String(queued, StandardCharsets.US_ASCII);
        assertTrue(text.startsWith("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;"), text);
        return queued;
    }

    /** What leaves, handed in by somebody else. */
    private static void believesTheSignature(Pillarbox server, byte[] signed) {
        String reader = server.accounts().fresh();
        try (SmtpClient client = server.smtp()) {
            String reply = client.send("list@bank.example", server.address(reader), signed);
            assertTrue(reply.startsWith("250 "), reply);
        }
        String message = first(server, reader);
        assertEquals(3, message.split("dkim=pass header.d=sender.example", -1).length, message);
        assertTrue(message.contains("dmarc=pass (p=reject) header.from=sender.example"), message);
    }

    private void forget(Console console) {
        console.open("/admin/services/sender-checks");
        console.box("loopback").uncheck();
        console.box("dmarc").selectOption("TAG");
        console.box("rules").fill("");
        console.box("submit").click();
        assertThat(console.said("The sender checks were saved.")).isVisible();
    }

    private static String hand(Pillarbox server, String sender, String user, String header) {
        try (SmtpClient client = server.smtp()) {
            return client.send(sender, server.address(user), message(header));
        }
    }

    private static byte[] message(String header) {
        return (header + "Subject: Senders\r\n\r\nHello.\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String first(Pillarbox server, String user) {
        try (Pop3Client mailbox = server.pop3With(1, user)) {
            return new String(mailbox.retrieve(1), StandardCharsets.US_ASCII);
        }
    }
}
