package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** The way into the console and out of it. */
@WithServer
class LogOnIT extends BrowserTest {
    @Test
    @Tag("INS-027")
    @Tag("INS-030")
    @Tag("INS-035")
    void aStrangerSeesTheLogOnPageFirst(Pillarbox server) {
        Console console = new Console(page, server);
        console.open("/admin/index.html");
        assertThat(page).hasURL(console.address("/login?to=%2Fadmin%2Findex.html"));
        assertThat(page.getByLabel("Username")).isVisible();
        assertThat(page.locator("#remember")).not().isChecked();
        assertThat(page.getByText("Remember me next time I connect (not recommended on shared computers)"))
                .isVisible();
        assertThat(console.button("LOG ON")).isVisible();
        assertThat(console.link("Forgotten Password")).isVisible();
        assertThat(page.locator(".door-brand")).containsText("Pillarbox");
    }

    @Test
    @Tag("INS-029")
    void theConsoleIsThereForOtherMachines(Pillarbox server) throws SocketException {
        Optional<String> address = outside();
        assumeTrue(address.isPresent(), "this machine has no address that others could reach");
        String name = "admin-" + Long.toString(System.nanoTime(), 36);
        server.accounts().create(name, Accounts.PASSWORD, true);
        Console console = new Console(page, URI.create("http://" + address.get() + ":" + server.port(5108) + "/"));
        console.logOn(name, Accounts.PASSWORD);
        assertThat(console.heading()).hasText("Home");
    }

    private static Optional<String> outside() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
    }

    @Test
    void afterLoggingOnThePageWantedOpens(Pillarbox server) {
        Console.ofAdministrator(page, server);
        Console console = new Console(page, server);
        String name = page.locator(".user-name").textContent();
        console.button("Log out").click();
        console.open("/admin/logging/audit");
        console.type(name, Accounts.PASSWORD);
        console.button("LOG ON").click();
        assertThat(console.heading()).hasText("Audit Log");
    }

    @Test
    @Tag("INS-033")
    void wrongNameAndWrongPasswordReadTheSame(Pillarbox server) {
        Console console = new Console(page, server);
        console.logOn(server.accounts().fresh(), "not the password");
        String wrongPassword = page.locator("#failed").textContent();
        console.logOn("nobody-of-this-name", "not the password");
        assertEquals(wrongPassword, page.locator("#failed").textContent());
    }

    @Test
    @Tag("INS-032")
    void whoIsNoAdministratorSeesOnlyHisOwnPage(Pillarbox server) {
        Console console = new Console(page, server);
        console.logOn(server.accounts().fresh(), Accounts.PASSWORD);
        assertThat(console.heading()).hasText("My account");
        for (String path :
                List.of("/admin/home", "/admin/users/accounts", "/admin/live", "/admin/home.xhtml", "/admin/")) {
            Response answer = page.navigate(console.address(path));
            assertEquals(403, answer.status(), path);
            assertThat(console.heading()).hasText("Not for this account");
        }
    }

    @Test
    @Tag("INS-042")
    void afterLogOutTheWayBackShowsTheLogOnPage(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/accounts");
        console.button("Log out").click();
        assertThat(page).hasURL(console.address("/login?out"));
        page.goBack();
        assertThat(console.button("LOG ON")).isVisible();
    }

    @Test
    @Tag("INS-034")
    void aRememberedBrowserIsLoggedOnUntilLogOut(Pillarbox server) {
        Console.ofAdministrator(page, server);
        Console console = new Console(page, server);
        String name = page.locator(".user-name").textContent();
        console.button("Log out").click();
        console.type(name, Accounts.PASSWORD);
        page.locator("#remember").check();
        console.button("LOG ON").click();
        page.waitForURL("**/admin/home");
        Cookie remembering = cookie("PILLARBOX_REMEMBER");
        page.context().clearCookies();
        page.context().addCookies(List.of(remembering));
        console.open("/admin/home");
        assertThat(console.heading()).hasText("Home");
        console.button("Log out").click();
        page.context().addCookies(List.of(remembering));
        console.open("/admin/home");
        assertThat(console.button("LOG ON")).isVisible();
    }

    @Test
    @Tag("INS-036")
    void aForgottenPasswordIsAnsweredAlikeForEverybody(Pillarbox server) {
        Console console = new Console(page, server);
        String known = forgotten(console, server.accounts().fresh());
        assertEquals(known, forgotten(console, "nobody-of-this-name"));
    }

    private String forgotten(Console console, String name) {
        console.open("/login");
        console.link("Forgotten Password").click();
        page.getByLabel("Username").fill(name);
        console.button("Ask for a new password").click();
        return page.locator("#sent").textContent();
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndSites(Pillarbox server) {
        Console.ofAdministrator(page, server);
        Cookie session = cookie("PILLARBOX");
        assertTrue(session.httpOnly);
        assertEquals("LAX", session.sameSite.name());
    }

    @Test
    void loggingOnChangesTheSession(Pillarbox server) {
        Console console = new Console(page, server);
        console.logOn(server.accounts().fresh(), Accounts.PASSWORD);
        assertThat(console.heading()).hasText("My account");
        String before = cookie("PILLARBOX").value;
        console.logOn(server.accounts().fresh(), Accounts.PASSWORD);
        assertThat(console.heading()).hasText("My account");
        assertFalse(before.equals(cookie("PILLARBOX").value));
    }

    @Test
    void aStrangerHasNoSession(Pillarbox server) {
        Console console = new Console(page, server);
        for (String path : List.of("/login", "/forgotten", "/no-such-page", "/errors/500.xhtml")) {
            console.open(path);
        }
        console.logOn("nobody-of-this-name", "not the password");
        assertEquals(List.of(), page.context().cookies());
    }

    @Test
    void whoLogsOnAfterAnotherGetsHisOwnAccount(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        console.logOn(user, "not the password");
        assertThat(page.locator("#failed")).isVisible();
        console.open("/admin/home");
        assertThat(console.button("LOG ON")).isVisible();
        Console.ofAdministrator(page, server);
        console.logOn(user, Accounts.PASSWORD);
        assertThat(page.locator(".user-name")).hasText(user);
    }

    @Test
    void aStrangerMaySendNoMoreThanHisForm(Pillarbox server) {
        Console console = new Console(page, server);
        RequestOptions big = RequestOptions.create()
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setData("username=" + "x".repeat(40_000));
        assertEquals(413, page.request().post(console.address("/log-on"), big).status());
        RequestOptions waiting = RequestOptions.create()
                .setHeader("Expect", "100-continue")
                .setForm(FormData.create().set("username", "x"));
        assertEquals(
                417, page.request().post(console.address("/log-on"), waiting).status());
    }

    @Test
    void aFormOfAnotherSiteIsRefused(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        APIResponse answer = page.request()
                .post(
                        console.address("/log-out"),
                        RequestOptions.create()
                                .setHeader("Origin", "https://evil.example")
                                .setForm(FormData.create()));
        assertEquals(403, answer.status());
        console.open("/admin/home");
        assertThat(console.heading()).hasText("Home");
    }

    @Test
    void everyPageCarriesTheSecurityHeaders(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        Response answer = page.navigate(console.address("/admin/home"));
        String policy = answer.headerValue("content-security-policy");
        assertTrue(policy.contains("script-src 'self' 'nonce-"), policy);
        assertFalse(policy.contains("unsafe-eval"), policy);
        assertEquals("no-store", answer.headerValue("cache-control"));
        assertEquals("nosniff", answer.headerValue("x-content-type-options"));
        assertEquals("same-origin", answer.headerValue("referrer-policy"));
    }

    private Cookie cookie(String name) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .findFirst()
                .orElseThrow();
    }
}
