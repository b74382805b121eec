package org.pillarbox.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.pillarbox.it.server.Accounts;
import org.pillarbox.it.server.Pillarbox;

/** What people do in the console, in their words. */
final class Console {
    private final Page page;
    private final URI root;

    Console(Page page, Pillarbox server) {
        this(page, server.console());
    }

    Console(Page page, URI root) {
        this.page = page;
        this.root = root;
    }

    /** A fresh administrator, logged on. */
    static Console ofAdministrator(Page page, Pillarbox server) {
        String name = "admin-" + Long.toString(System.nanoTime(), 36);
        server.accounts().create(name, Accounts.PASSWORD, true);
        Console console = new Console(page, server);
        console.logOn(name, Accounts.PASSWORD);
        page.waitForURL("**/admin/home");
        return console;
    }

    String address(String path) {
        return root.resolve(path).toString();
    }

    void open(String path) {
        page.navigate(address(path));
    }

    void logOn(String name, String password) {
        open("/login");
        type(name, password);
        button("LOG ON").click();
    }

    void type(String name, String password) {
        page.getByLabel("Username").fill(name);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator link(String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The box of a Faces form. */
    Locator box(String id) {
        return page.locator("[id='form:" + id + "']");
    }

    /** What the page says above the form, or beside a box, that was done or refused. */
    Locator said(String words) {
        return page.locator(".message, .field-error", new Page.LocatorOptions().setHasText(words));
    }

    Locator heading() {
        return page.locator("h1");
    }

    /** The line of a user in the accounts list. */
    Locator account(String user) {
        return page.locator("#accounts tbody tr", new Page.LocatorOptions().setHasText(user));
    }

    /** Fills page 1 of the Add User wizard and presses Next; the answer is on the page then. */
    void fillWizard(String user, String password, String confirmed) {
        box("name").fill(user);
        box("main").fill(password);
        box("confirm").fill(confirmed);
        box("next").click();
        Awaitility.await().until(() -> (Boolean) page.evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
    }

    /** Accepted mail is routed a moment later. */
    void awaitMail(String user) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            open("/admin/users/accounts?q=" + user);
            return account(user).locator(".inbox").innerText().strip().equals("1");
        });
    }
}
