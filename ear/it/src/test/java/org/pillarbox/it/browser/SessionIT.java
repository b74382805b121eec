package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** What becomes of an open page when its session has gone, and what every answer carries. */
@WithServer
class SessionIT extends BrowserTest {
    @Test
    void anOpenPageLeadsToTheLogOnPageAndBack(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String name = page.locator(".user-name").textContent();
        console.open("/admin/services/general");
        page.context().clearCookies();
        assertThat(page).hasURL(console.address("/login?to=%2Fadmin%2Fservices%2Fgeneral"));
        console.type(name, Accounts.PASSWORD);
        console.button("LOG ON").click();
        assertThat(console.heading()).hasText("Services");
    }

    @Test
    void whatWasTypedStaysToBeRead(Pillarbox server) {
        Console console = Console.ofAdministrator(page, server);
        String name = page.locator(".user-name").textContent();
        console.open("/admin/localmail/general");
        console.box("hostName").fill("typed.example");
        page.context().clearCookies();
        assertThat(page.locator("#away")).isVisible();
        picture("away");
        console.button("Stay on this page").click();
        assertThat(console.box("hostName")).hasValue("typed.example");
        console.box("submit").click();
        assertThat(page).hasURL(console.address("/login?to=%2Fadmin%2Flocalmail%2Fgeneral"));
        console.type(name, Accounts.PASSWORD);
        console.button("LOG ON").click();
        assertThat(console.heading()).hasText("Local Mail");
        assertThat(console.box("hostName")).not().hasValue("typed.example");
    }

    @Test
    void aPageThatTheServerForgotIsOpenedAgain(Pillarbox server) throws IOException {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/localmail/general");
        page.locator("input[name='jakarta.faces.ViewState']")
                .first()
                .evaluate("box => document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]')"
                        + ".forEach(each => each.value = '1:1')");
        console.box("hostName").fill("other.example");
        page.onDialog(dialog -> dialog.accept());
        console.box("submit").click();
        assertThat(console.heading()).hasText("This page is too old");
        console.link("Open it again").click();
        assertThat(console.heading()).hasText("Local Mail");
        assertFalse(
                Files.readString(server.process().log()).contains("ViewExpiredException"), "no fault of the server's");
    }

    @Test
    void redirectsAndRefusalsCarryTheSecurityHeadersToo(Pillarbox server) {
        Console console = new Console(page, server);
        guarded(302, get(console, "/admin/home"));
        guarded(302, get(console, "/"));
        guarded(302, get(console, "/log-out"));
        guarded(401, get(console, "/admin/live"));
        guarded(404, get(console, "/login/nothing-here"));
        guarded(
                200,
                page.request()
                        .post(
                                console.address("/admin/home"),
                                RequestOptions.create().setHeader("Faces-Request", "partial/ajax")));
        guarded(
                403,
                page.request()
                        .post(
                                console.address("/log-on"),
                                RequestOptions.create()
                                        .setHeader("Origin", "https://evil.example")
                                        .setForm(FormData.create())));
        console.logOn(server.accounts().fresh(), Accounts.PASSWORD);
        assertThat(console.heading()).hasText("My account");
        guarded(403, get(console, "/admin/home"));
    }

    private APIResponse get(Console console, String path) {
        return page.request().get(console.address(path), RequestOptions.create().setMaxRedirects(0));
    }

    private static void guarded(int status, APIResponse answer) {
        assertEquals(status, answer.status(), answer.url());
        for (String header : List.of(
                "content-security-policy",
                "x-content-type-options",
                "x-frame-options",
                "referrer-policy",
                "permissions-policy",
                "cross-origin-opener-policy",
                "cross-origin-resource-policy",
                "cache-control")) {
            assertNotNull(answer.headers().get(header), header + " of " + answer.url());
        }
    }
}
