package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** A mailbox that grows past its quota, from the Permissions page to the letters and the refusal; and the Quotas page. */
@WithServer
class QuotaIT extends BrowserTest {
    private static final byte[] MEGABYTE = ("Subject: large\r\n\r\n"
                    + ("x".repeat(70) + "\r\n").repeat(1024 * 1024 / 72 + 1))
            .getBytes(StandardCharsets.US_ASCII);

    @Test
    @Tag("USR-434")
    @Tag("USR-440")
    @Tag("USR-441")
    @Tag("USR-442")
    void aMailboxOfTenMegabytesWarnsAtEightTenAndTwelveAndThenCannotSend(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        String chief = server.accounts().fresh();
        String before = mainAdministrator(console, chief);
        try {
            console.open("/admin/users/permissions?user=" + user);
            assertThat(page.locator(".usage")).hasText("0 used");
            console.box("mailboxQuota").fill("10");
            submit(console, "The settings of " + user + " were saved.");
            assertThat(page.locator(".usage-words")).hasText("0 of 10.0MB used, 0 %");
            send(server, user, 8);
            assertEquals("Your mailbox has reached 80 % of its quota", lastSubject(server, user, 9));
            assertSending(server, user, "250");
            send(server, user, 2);
            assertEquals("Your mailbox has reached 100 % of its quota", lastSubject(server, user, 12));
            assertEquals("A mailbox has reached 100 % of its quota", lastSubject(server, chief, 1));
            send(server, user, 2);
            assertEquals("Your mailbox has reached 120 % of its quota", lastSubject(server, user, 15));
            assertEquals("A mailbox has reached 120 % of its quota", lastSubject(server, chief, 2));
            assertSending(server, user, "552");
            send(server, user, 1);
            try (Pop3Client mailbox = server.pop3With(16, user)) {
                page.reload();
                assertThat(page.locator(".usage-words")).hasText("13.0MB of 10.0MB used, 130 %");
                assertThat(page.locator(".usage meter")).hasAttribute("value", "130");
                picture("permissions-over-quota");
                console.open("/admin/users/accounts?q=" + user);
                assertThat(page.locator("#accounts .of-quota")).containsText("130 %");
                picture("accounts-over-quota");
                mailbox.delete(1);
                mailbox.delete(2);
                mailbox.quit();
            }
            assertSending(server, user, "250");
        } finally {
            mainAdministrator(console, before);
        }
    }

    @Test
    @Tag("USR-430")
    @Tag("USR-431")
    @Tag("USR-432")
    void theQuotasPageKeepsLevelsAndRefusesWhatIsNone(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/quotas");
        assertThat(console.heading()).hasText("User Quota Settings");
        for (int level = 1; level <= 3; level++) {
            assertThat(console.box("level" + level)).hasValue(String.valueOf(60 + 20 * level));
            assertThat(console.box("user" + level)).isChecked();
            assertThat(console.box("administrator" + level)).isChecked(isChecked(level > 1));
        }
        assertThat(console.box("block")).hasValue("120");
        assertThat(console.box("dailyUser")).hasValue("80");
        assertThat(console.box("dailyAdministrator")).hasValue("80");
        console.box("level2").fill("80");
        console.box("submit").click();
        assertThat(console.box("level2Error")).containsText("There is a level of 80 % already");
        console.box("level2").fill("many");
        console.box("submit").click();
        assertThat(console.box("level2Error")).containsText("from 1 to 1000");
        console.box("level2").fill("95");
        console.box("administrator1").check();
        submit(console, "The quota settings were saved.");
        page.reload();
        assertThat(console.box("level2")).hasValue("95");
        assertThat(console.box("administrator1")).isChecked();
        console.box("level2").fill("100");
        console.box("administrator1").uncheck();
        submit(console, "The quota settings were saved.");
    }

    private static IsCheckedOptions isChecked(boolean checked) {
        return new IsCheckedOptions().setChecked(checked);
    }

    /** Gives who it was before; stays on another page. */
    private String mainAdministrator(Console console, String name) {
        console.open("/admin/utilities/admin");
        String before = console.box("mainAdministrator").inputValue();
        console.box("mainAdministrator").fill(name);
        submit(console, "The administrative settings were saved.");
        return before;
    }

    private void submit(Console console, String words) {
        console.box("submit").click();
        assertThat(console.said(words)).isVisible();
        assertThat(page.locator("body.form-changed")).hasCount(0);
    }

    private static void send(Pillarbox server, String user, int megabytes) {
        try (SmtpClient client = server.smtp()) {
            for (int i = 0; i < megabytes; i++) {
                String reply = client.send("x@outside.example", server.address(user), MEGABYTE);
                assertTrue(reply.startsWith("250"), reply);
            }
        }
    }

    private static String lastSubject(Pillarbox server, String user, int messages) {
        try (Pop3Client mailbox = server.pop3With(messages, user)) {
            String subject = mailbox.header(messages)
                    .lines()
                    .filter(line -> line.startsWith("Subject: "))
                    .findFirst()
                    .orElse("");
            mailbox.quit();
            return subject.replace("Subject: ", "");
        }
    }

    private static void assertSending(Pillarbox server, String user, String code) {
        try (SmtpClient client = server.smtp().login(user, Accounts.PASSWORD)) {
            String reply = client.command("MAIL FROM:<" + server.address(user) + ">");
            assertTrue(reply.startsWith(code), reply);
            assertTrue(code.equals("250") || reply.contains("of 10.0 MB"), reply);
        }
    }
}
