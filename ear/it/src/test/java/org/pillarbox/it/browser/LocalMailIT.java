package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.client.TlsUse;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** The pages of Local Mail and Misc Settings, and what mail makes of what is typed there. */
@WithServer
class LocalMailIT extends BrowserTest {
    private static final String GENERAL = "/admin/localmail/general";
    private static final String SAVED = "The settings of local mail were saved.";

    @BeforeEach
    void leaveFormsWhateverIsTypedThere() {
        page.onDialog(Dialog::accept);
    }

    @Test
    @Tag("LOC-001")
    @Tag("LOC-004")
    @Tag("LOC-005")
    @Tag("LOC-006")
    @Tag("LOC-007")
    @Tag("LOC-018")
    void localMailIsWhatThePageSays(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        console.open(GENERAL);
        assertThat(console.box("defaultDomain")).hasValue(Pillarbox.DOMAIN);
        assertThat(console.link("Domain Mappings")).isVisible();
        try {
            for (String wrong : List.of("", "two words")) {
                console.box("defaultDomain").fill(wrong);
                console.box("submit").click();
                assertThat(console.box("defaultDomainError")).containsText("\"" + wrong + "\" is not a domain name");
            }
            console.open(GENERAL);
            assertThat(console.box("defaultDomain")).hasValue(Pillarbox.DOMAIN);
            console.box("defaultDomain").fill("isp.example");
            console.box("localDomains").fill(Pillarbox.DOMAIN + " ;" + user + "@isp.example, *.office@isp.example");
            console.box("submit").click();
            assertThat(console.said(SAVED)).isVisible();
            assertThat(page.locator(".message.warn")).containsText("isp.example is not one of the local domains");
            picture("default-domain-elsewhere");
            assertThat(console.box("localDomains"))
                    .hasValue(Pillarbox.DOMAIN + "\n" + user + "@isp.example\n*.office@isp.example");
            try (SmtpClient client = server.smtp()) {
                client.send("x@outside.example", List.of(user + "@ISP.example"), message("To the address"));
                client.command("MAIL FROM:<x@outside.example>");
                // Only a user who has logged in may send there, since it is nobody's here.
                assertEquals(
                        "530", client.command("RCPT TO:<nobody@isp.example>").substring(0, 3));
            }
            server.pop3With(1, user).close();
            console.open(GENERAL);
            page.locator("#lan-rules").click();
            assertThat(page.locator("#rules"))
                    .containsText(user + "@isp.example " + Pillarbox.DOMAIN + ":" + server.port(25));
            picture("lan-rules");
        } finally {
            console.open(GENERAL);
            console.box("defaultDomain").fill(Pillarbox.DOMAIN);
            console.box("localDomains").fill(Pillarbox.DOMAIN);
            console.box("submit").click();
            assertThat(console.said(SAVED)).isVisible();
        }
        assertThat(page.locator(".message.warn")).hasCount(0);
    }

    @Test
    @Tag("LOC-019")
    @Tag("LOC-020")
    @Tag("LOC-021")
    @Tag("LOC-022")
    @Tag("LOC-023")
    @Tag("LOC-024")
    void aDomainMappingIsAddedChangedUsedAndDeleted(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String sender = server.accounts().fresh();
        String name = "mike-" + Long.toString(System.nanoTime(), 36);
        add(console, "company1.example", "company3.example");
        add(console, "Other.example", "third.example");
        console.open("/admin/localmail/add-domain");
        fill(console, "company1.example", "x y");
        console.box("finish").click();
        assertThat(console.box("toError")).containsText("is not a domain name");
        fill(console, "company1.example", "company2.example");
        console.box("finish").click();
        assertThat(console.box("fromError")).containsText("company1.example is mapped already");
        picture("refused");
        console.open("/admin/localmail/domains");
        console.link("company1.example").click();
        assertThat(console.box("to")).hasValue("company3.example");
        picture("edit");
        console.box("to").fill("company2.example");
        console.box("submit").click();
        assertThat(console.said("The mapping from company1.example was saved.")).isVisible();
        assertThat(row("company1.example")).containsText("company2.example");
        picture("list");
        try (SmtpClient client = SmtpClient.connect(server.port(587), TlsUse.STARTTLS)) {
            client.login(sender, Accounts.PASSWORD)
                    .send("sue@company1.example", List.of(name + "@company1.example"), message("To be mapped"));
        }
        String sent = new String(server.outgoing(name + "@company2.example"), StandardCharsets.US_ASCII);
        assertTrue(sent.contains("From: \"Sue\" <sue@company2.example>\r\n"), sent);
        console.open("/admin/localmail/domains");
        console.box("delete").click();
        assertThat(console.said("Check the domain mappings to delete first.")).isVisible();
        delete(console, "company1.example");
        assertThat(row("other.example")).hasCount(1);
        delete(console, "other.example");
        assertThat(page.locator(".empty-title")).isVisible();
    }

    @Test
    @Tag("OTH-053")
    @Tag("OTH-055")
    @Tag("OTH-063")
    @Tag("OTH-064")
    void faxNumbersAndLocalMailGoWhereMiscSettingsSay(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String fax = server.accounts().fresh();
        String sender = server.accounts().fresh();
        try {
            console.open("/admin/utilities/misc");
            console.box("mailbox").fill("nobody-of-this-name");
            console.box("submit").click();
            assertThat(console.box("mailboxError")).containsText("There is no user");
            console.box("mailbox").fill(fax);
            console.box("submit").click();
            assertThat(console.said("The settings were saved.")).isVisible();
            try (SmtpClient client = server.smtp()) {
                client.send("x@outside.example", List.of(server.address("+44-1234-1234567")), message("A fax"));
            }
            try (Pop3Client mailbox = server.pop3With(1, fax)) {
                String header = mailbox.header(1);
                assertTrue(header.contains("Delivered-To: " + server.address("+44-1234-1234567")), header);
            }
            console.link("Basic Tweaks").click();
            assertThat(console.box("localMailOut")).not().isChecked();
            console.box("localMailOut").check();
            console.box("submit").click();
            assertThat(console.said("The settings were saved.")).isVisible();
            try (SmtpClient client = SmtpClient.connect(server.port(587), TlsUse.STARTTLS)) {
                client.login(sender, Accounts.PASSWORD)
                        .send(server.address(sender), List.of(server.address(fax)), message("Out"));
            }
            assertTrue(server.outgoing(server.address(fax)).length > 0);
        } finally {
            console.open("/admin/utilities/tweaks");
            console.box("localMailOut").uncheck();
            console.box("submit").click();
            assertThat(console.said("The settings were saved.")).isVisible();
            console.open("/admin/utilities/misc");
            console.box("mailbox").fill("");
            console.box("submit").click();
            assertThat(console.said("The settings were saved.")).isVisible();
        }
    }

    private void add(Console console, String from, String to) {
        console.open("/admin/localmail/domains");
        page.locator("#new").click();
        fill(console, from, to);
        console.box("finish").click();
        assertThat(console.said("The mapping from " + from.toLowerCase() + " was added."))
                .isVisible();
    }

    private static void fill(Console console, String from, String to) {
        console.box("from").fill(from);
        console.box("to").fill(to);
    }

    private void delete(Console console, String from) {
        row(from).locator("input").check();
        console.box("delete").click();
        console.box("delete-yes").click();
        assertThat(console.said("One domain mapping was deleted.")).isVisible();
        assertThat(row(from)).hasCount(0);
    }

    private Locator row(String from) {
        return page.locator("#mappings tbody tr", new Page.LocatorOptions().setHasText(from));
    }

    private static byte[] message(String subject) {
        return """
                From: "Sue" <sue@company1.example>
                Subject: %s
                Date: Mon, 23 Nov 2026 09:00:00 +0000
                Message-ID: <%s@client.example>

                Hello.
                """
                .formatted(subject, System.nanoTime())
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
