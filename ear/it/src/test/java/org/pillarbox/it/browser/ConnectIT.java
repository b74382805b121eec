package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.program.ProgramRun;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Connections by schedule and by hand. */
@WithServer
class ConnectIT extends BrowserTest {
    private static final String CONNECT = "/admin/externalmail/connect";
    private static final String SCHEDULES = "/admin/externalmail/schedules";
    private static final Duration SOON = Duration.ofSeconds(30);

    @BeforeEach
    void leaveFormsWhateverIsTypedThere() {
        page.onDialog(Dialog::accept);
    }

    @Test
    @Tag("HOW-017")
    @Tag("HOW-018")
    @Tag("HOW-019")
    @Tag("HOW-020")
    @Tag("HOW-021")
    @Tag("EXT-224")
    void connectsByHandByTheCommandLineByAFileAndForAUserWhoMay(Pillarbox server) throws Exception {
        String fred = server.accounts().fresh();
        Console console = new Console(page, server);
        console.open("/login");
        assertThat(page.locator("#next-poll")).hasText(Pattern.compile("\\d\\d:\\d\\d"));
        console.logOn(fred, Accounts.PASSWORD);
        page.waitForURL("**/account/home");
        assertEquals(0, page.locator("[id='connections:primary']").count());
        page.context().clearCookies();

        Console admin = Console.ofAdministrator(page, server);
        assertThat(page.locator(".status-poll")).containsText(Pattern.compile("Next Poll .*\\d\\d:\\d\\d"));
        admin.open(CONNECT);
        admin.box("primary").click();
        assertThat(admin.said("Connecting: ")).isVisible();
        awaitRun(admin, "by hand (admin-");
        picture("connect-history");
        newest("by hand (admin-").locator("a").click();
        assertThat(page.locator(".facts")).containsText("by hand (admin-");
        picture("run");

        Path file = server.process().data().resolve("CONNECT.NOW");
        Files.createFile(file);
        awaitRun(admin, "by CONNECT.NOW");
        assertFalse(Files.exists(file));

        String chief = "chief-" + fred;
        server.accounts().create(chief, Accounts.PASSWORD, true);
        String said = ProgramRun.of(
                        List.of(
                                server.process().home().resolve("bin/pillarbox").toString(),
                                "/AllPrimary",
                                "--data",
                                server.process().data().toString(),
                                "--user",
                                chief,
                                "--password-file",
                                "-"),
                        (Accounts.PASSWORD + "\n").getBytes(StandardCharsets.UTF_8),
                        server.process().data(),
                        Map.of())
                .output();
        assertTrue(said.contains("Connecting: ") || said.contains("Already under way: "), said);
        awaitRun(admin, "by the command line (" + chief + ")");

        admin.open("/admin/users/permissions?user=" + fred);
        admin.box("connect").check();
        admin.box("submit").click();
        assertThat(page.locator(".message.info")).isVisible();
        page.context().clearCookies();
        Console user = new Console(page, server);
        user.logOn(fred, Accounts.PASSWORD);
        page.waitForURL("**/account/home");
        picture("account-connect");
        page.locator("[id='connections:primary']").click();
        assertThat(page.locator(".message.info")).containsText("Connecting: ");
    }

    @Test
    @Tag("EXT-216")
    @Tag("EXT-217")
    @Tag("EXT-218")
    @Tag("EXT-221")
    @Tag("EXT-223")
    @Tag("EXT-205")
    void schedulesAreMadeChangedWrittenAsTextAndDeleted(Pillarbox server) throws Exception {
        Console console = Console.ofAdministrator(page, server);
        console.open(SCHEDULES);
        page.locator("#new").click();
        console.box("name").fill("Lunch");
        console.box("minutes").fill("0");
        for (Locator day : page.locator("[id^='form:days:']").all()) {
            day.uncheck();
        }
        console.box("submit").click();
        assertThat(console.box("daysError")).containsText("at least one day");
        page.getByLabel("Sunday").check();
        console.box("submit").click();
        assertThat(console.box("minutesError")).containsText("interval must be from 1");
        picture("schedule-refused");
        console.box("kind").selectOption("AT");
        console.box("times").fill("12:15\n12:45");
        picture("schedule");
        console.box("submit").click();
        page.waitForURL("**/schedules?added=Lunch");
        Locator row = page.locator("#schedules tbody tr", new Page.LocatorOptions().setHasText("Lunch"));
        assertThat(row).containsText("12:15, 12:45");
        assertThat(row).containsText("Sun");
        picture("schedules");

        page.locator("#text").click();
        assertTrue(console.box("text").inputValue().contains("Lunch: Sun 12:15,12:45\n"));
        Download file =
                page.waitForDownload(() -> page.getByText("Export SCHEDULE.DAT").click());
        assertTrue(Files.readString(file.path()).contains("Lunch: Sun 12:15,12:45\r\n"));
        String kept = console.box("text").inputValue();
        console.box("text").fill("Lunch: someday 12:15\n");
        console.box("submit").click();
        assertThat(console.box("textError")).containsText("Line 1:");
        console.box("text").fill(kept.replace("12:45", "12:50"));
        console.box("submit").click();
        assertThat(console.said("The schedules were saved.")).isVisible();

        console.open(SCHEDULES);
        assertThat(row).containsText("12:50");
        console.box("people").fill("-1");
        console.box("submit").click();
        assertThat(console.box("peopleError")).containsText("must be from 0");
        row.locator("input").check();
        page.locator("[id='list:delete']").click();
        page.locator("[id='list:delete-yes']").click();
        assertThat(console.said("Schedules deleted: 1")).isVisible();
        assertThat(row).hasCount(0);
    }

    @Test
    @Tag("HOW-022")
    @Tag("HOW-023")
    void withSeveralConnectionsThereAreAllAllPrimaryAndEach(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/externalmail/add-connection");
        console.box("name").fill("Second line");
        console.box("mainSchedule").uncheck();
        console.box("next").click();
        page.locator("input[value='LATER']").check();
        console.box("next").click();
        console.box("finish").click();
        assertThat(page.locator("main")).containsText("The Connection Second line was added.");
        try {
            console.open(CONNECT);
            assertThat(console.box("primary")).hasText("All Primary");
            assertThat(page.locator(".buttons")).containsText("Second line");
            picture("connect-several");
            // The page is drawn anew each second while a connection is under way; what it said then is gone.
            String answer = page.waitForResponse(each -> each.url().contains(CONNECT), console.box("all")::click)
                    .text();
            assertTrue(answer.contains("Connecting: ") && answer.contains("Second line"), answer);
            awaitRun(console, "Second line");
        } finally {
            console.open("/admin/externalmail/connections");
            page.locator("#connections tbody tr", new Page.LocatorOptions().setHasText("Second line"))
                    .locator("input")
                    .check();
            console.box("delete").click();
            console.box("delete-yes").click();
            assertThat(page.locator("main")).not().containsText("Second line");
        }
    }

    private void awaitRun(Console console, String reason) {
        Awaitility.await().atMost(SOON).until(() -> {
            console.open(CONNECT);
            return newest(reason).count() > 0;
        });
        assertThat(newest(reason).locator(".state")).hasText(Pattern.compile("Done|Not all went well"));
    }

    private Locator newest(String reason) {
        return page.locator("#runs tbody tr", new Page.LocatorOptions().setHasText(reason))
                .first();
    }
}
