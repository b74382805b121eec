package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Message Routing from the General page to the mailboxes: the manual's MD with the assistants PA and PB. */
@WithServer
class AssistantsIT extends BrowserTest {
    private static final int KB = 1024;

    @Test
    @Tag("USR-017")
    @Tag("USR-088")
    @Tag("USR-089")
    @Tag("USR-090")
    void assistantsGetTheMailOfTheManualsExamples(Pillarbox server) {
        String bob = server.accounts().fresh();
        String md = server.accounts().fresh();
        String pa = server.accounts().fresh();
        String pb = server.accounts().fresh();
        Console console = open(server, md);
        assertThat(console.box("redirect")).not().isChecked();
        assertThat(console.box("quarantineFirst")).isChecked();
        console.box("assistant").fill("nobody-at-all");
        console.box("submit").click();
        assertThat(console.box("assistantError")).hasText("There is no user \"nobody-at-all\"");
        console.box("assistant").fill(pa);
        save(console, md);
        send(server, bob, md, "First", 100);
        assertHas(server, md, "First");
        assertHas(server, pa, "First");
        send(server, pa, md, "Second", 100);
        assertHas(server, md, "Second");
        console.box("redirect").check();
        save(console, md);
        send(server, bob, md, "Third", 100);
        assertHas(server, pa, "Third");
        send(server, pa, md, "Fourth", 100);
        assertHas(server, md, "Fourth");
        console.box("redirect").uncheck();
        console.box("assistant").fill(pa + "; " + pb);
        save(console, md);
        send(server, pa, md, "Fifth", 100);
        assertHas(server, md, "Fifth");
        assertEquals(List.of("First", "Second", "Fourth", "Fifth"), subjects(server, md));
        assertEquals(List.of("First", "Third"), subjects(server, pa));
        assertEquals(List.of(), subjects(server, pb));
        console.open("/admin/users/accounts?q=" + md);
        assertThat(page.getByLabel("Has an assistant")).isVisible();
    }

    @Test
    @Tag("USR-093")
    @Tag("USR-118")
    @Tag("USR-120")
    void forwardingAndSizesAreFollowedAndTraced(Pillarbox server) {
        String md = server.accounts().fresh();
        String pa = server.accounts().fresh();
        String subject = "Price list " + System.nanoTime();
        Console console = open(server, md);
        assertThat(page.getByText("With none it is " + md + "@")).isVisible();
        console.box("webMailAddresses").fill(md + "@mail.example\n\nnot an address");
        console.box("submit").click();
        assertThat(console.box("webMailAddressesError")).containsText("no plain address");
        console.box("webMailAddresses").fill(md + "@mail.example\n\nmd@elsewhere.example\n");
        console.box("smallSize").fill("-1");
        console.box("submit").click();
        assertThat(console.box("smallSizeError")).containsText("0 to 2000000");
        console.box("smallSize").fill("10");
        console.box("smallTargets").fill("phone@example.org");
        save(console, md);
        assertThat(console.box("webMailAddresses")).hasValue(md + "@mail.example\nmd@elsewhere.example");
        send(server, "x@elsewhere.example", md, subject, 5 * KB);
        send(server, "x@elsewhere.example", md, subject, 500 * KB);
        assertHas(server, md, subject);
        server.pop3With(2, md).quit();
        console.open("/admin/logging/trace?subject=" + subject.replace(" ", "+"));
        assertThat(page.locator("details.trace")).hasCount(2);
        assertThat(page.getByText("for phone@example.org")).hasCount(1);
        console.open("/admin/users/general?user=" + md);
        console.box("forwarding").fill(pa);
        console.box("useForwarding").check();
        save(console, md);
        send(server, "x@elsewhere.example", md, "Forwarded " + subject, 100);
        assertHas(server, pa, "Forwarded " + subject);
        try (Pop3Client client = server.pop3().login(md, Accounts.PASSWORD)) {
            assertEquals(2, client.count());
        }
        console.open("/admin/logging/trace?subject=Forwarded+" + subject.replace(" ", "+"));
        assertThat(page.locator("details.trace")).containsText("forwarded to " + pa);
    }

    private Console open(Pillarbox server, String user) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/general?user=" + user);
        assertThat(page.getByRole(AriaRole.HEADING).getByText("Size Dependent Forwarding"))
                .isVisible();
        return console;
    }

    private void save(Console console, String user) {
        console.box("submit").click();
        assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
        assertThat(page.locator("body.form-changed")).hasCount(0);
    }

    /** A user writes logged in, anybody else without. */
    private static void send(Pillarbox server, String from, String to, String subject, int bytes) {
        String header = "Subject: " + subject + "\r\n\r\n";
        String message = header + ("x".repeat(62) + "\r\n").repeat(bytes / 64);
        try (SmtpClient client = server.smtp()) {
            boolean user = !from.contains("@");
            if (user) {
                client.login(from, Accounts.PASSWORD);
            }
            String reply = client.send(
                    user ? server.address(from) : from,
                    server.address(to),
                    message.getBytes(StandardCharsets.US_ASCII));
            assertTrue(reply.startsWith("250"), reply);
        }
    }

    private static void assertHas(Pillarbox server, String user, String subject) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertTrue(subjects(server, user).contains(subject)));
    }

    private static List<String> subjects(Pillarbox server, String user) {
        try (Pop3Client client = server.pop3().login(user, Accounts.PASSWORD)) {
            List<String> subjects = IntStream.rangeClosed(1, client.count())
                    .mapToObj(client::header)
                    .map(header -> header.lines()
                            .filter(line -> line.startsWith("Subject: "))
                            .findFirst()
                            .orElse("")
                            .replace("Subject: ", ""))
                    .toList();
            // Who is only cut off leaves the maildrop a moment later, and the next session may come before.
            client.quit();
            return subjects;
        }
    }
}
