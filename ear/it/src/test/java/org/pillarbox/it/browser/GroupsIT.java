package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Groups from the wizard to their deletion, and what they do to their members and to mail. */
@WithServer
class GroupsIT extends BrowserTest {
    @Test
    @Tag("USR-069")
    @Tag("USR-478")
    @Tag("USR-482")
    @Tag("USR-486")
    @Tag("USR-492")
    void aGroupForcesShutsOutAndIsWrittenTo(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String ann = server.accounts().fresh();
        String bob = server.accounts().fresh();
        String group = "Team-" + Long.toString(System.nanoTime(), 36);
        console.open("/admin/users/groups");
        console.link("New").click();
        assertThat(console.heading()).hasText("Add Group Wizard");
        assertThat(console.box("enabled")).isChecked();
        assertThat(console.box("force")).not().isChecked();
        assertThat(console.box("administrator")).hasValue("NOT_SPECIFIED");
        console.box("finish").click();
        assertThat(console.box("nameError")).containsText("1 to 32 characters");
        console.box("name").fill(ann);
        console.box("finish").click();
        assertThat(console.box("nameError")).containsText("There is already a user");
        console.box("name").fill(group);
        console.box("replyAddress").fill("*@");
        console.box("finish").click();
        assertThat(console.box("replyAddressError")).isVisible();
        console.box("replyAddress").fill("*@acme.example");
        console.box("sends").selectOption("OFF");
        console.box("force").check();
        console.box("finish").click();
        assertThat(console.said("The group " + group + " was added.")).isVisible();
        picture("list");

        join(console, ann, group);
        join(console, bob, group);
        assertThat(console.box("group")).hasValue(group);
        console.open("/admin/users/permissions?user=" + ann);
        assertThat(console.box("sends")).isDisabled();
        assertThat(console.box("sends")).not().isChecked();
        assertThat(page.getByText("Set by the group " + group + " for all its members."))
                .isVisible();
        assertThat(console.box("receives")).isEnabled();
        picture("forced");
        try (SmtpClient client = server.smtp().login(ann, Accounts.PASSWORD)) {
            assertReply("250", client.command("MAIL FROM:<" + server.address(ann) + ">"));
            assertReply("550", client.command("RCPT TO:<bob@outside.example>"));
            assertReply("250", client.command("RCPT TO:<" + server.address(group) + ">"));
            assertReply("250", client.command("RCPT TO:<" + server.address(bob) + ">"));
            assertReply("250", client.command("RCPT TO:<" + server.address("no-one") + ">"));
            assertReply("354", client.command("DATA"));
            assertReply("250", client.command("Subject: Team\r\n\r\nHello all\r\n."));
        }
        try (SmtpClient stranger = server.smtp()) {
            stranger.command("EHLO client.example");
            assertReply("250", stranger.command("MAIL FROM:<bob@outside.example>"));
            assertReply("550", stranger.command("RCPT TO:<" + server.address(group) + ">"));
            assertReply("550", stranger.command("RCPT TO:<" + server.address("everyone") + ">"));
        }
        server.pop3With(1, ann).quit();

        try (Pop3Client session = server.pop3With(1, bob)) {
            console.open("/admin/users/group?group=" + group);
            assertThat(console.link(ann)).isVisible();
            console.box("enabled").uncheck();
            console.box("submit").click();
            assertThat(console.said("The settings of the group " + group + " were saved."))
                    .isVisible();
            picture("shut");
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isEnded(session));
        }
        try (Pop3Client refused = server.pop3()) {
            refused.command("USER " + bob);
            assertReply("-ERR", refused.command("PASS " + Accounts.PASSWORD));
        }

        console.open("/admin/users/groups");
        page.getByLabel("Check " + group, new Page.GetByLabelOptions().setExact(true))
                .check();
        console.box("delete").click();
        console.box("delete-yes").click();
        assertThat(console.said("One group was deleted")).isVisible();
        assertThat(console.link(group)).hasCount(0);
        server.pop3With(1, bob).quit();
        console.open("/admin/users/general?user=" + ann);
        assertThat(console.box("group")).hasValue("");
    }

    private void join(Console console, String user, String group) {
        console.open("/admin/users/general?user=" + user);
        console.box("group").selectOption(group);
        console.box("submit").click();
        assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
    }

    private static boolean isEnded(Pop3Client session) {
        try {
            String answer = session.command("NOOP");
            return answer == null || !answer.startsWith("+OK");
        } catch (UncheckedIOException gone) {
            return true;
        }
    }

    private static void assertReply(String code, String reply) {
        assertTrue(reply.startsWith(code), reply);
    }
}
