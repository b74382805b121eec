package org.pillarbox.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Every page, light and dark, on wide, middle and narrow windows: nothing sticks out, axe finds nothing, no script is stopped. */
@WithServer
class LookIT extends BrowserTest {
    private static final int WIDE = 1440;

    /** What stands on a page is the same there as on a wide one. */
    private static final int MIDDLE = 1024;

    private static final int NARROW = 320;

    private static final List<Integer> WIDTHS = List.of(WIDE, MIDDLE, NARROW);

    /** Axe takes its time: colours and layouts do not depend on each other, so that each is looked at once. */
    private static final Map<String, Integer> ASKED = Map.of("light", WIDE, "dark", NARROW);

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Map<String, String> OPEN = Map.of("login", "/login", "forgotten", "/forgotten");

    /** Browsers side by side: one looks while another waits. */
    private static final int LOOKERS = 2;

    private static final String GROUP = "Look";

    private final Collection<String> faults = new ConcurrentLinkedQueue<>();

    private static Map<String, String> pages(String user, String inMail) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/admin/home");
        pages.put("setup-wizard", "/admin/wizards/setup");
        pages.put("check", "/admin/wizards/check");
        pages.put("accounts", "/admin/users/accounts");
        pages.put("add-user", "/admin/users/add");
        pages.put("user", "/admin/users/general?user=" + user);
        pages.put("autoresponder", "/admin/users/autoresponder?user=" + user);
        pages.put("permissions", "/admin/users/permissions?user=" + user);
        pages.put("advanced", "/admin/users/advanced?user=" + user);
        pages.put("script", "/admin/users/script?user=" + user);
        pages.put("aliases", "/admin/users/aliases?user=" + user);
        pages.put("add-alias", "/admin/users/add-alias?user=" + user);
        pages.put("address-book", "/admin/users/address-book?user=" + user);
        pages.put("messages", "/admin/users/messages?user=" + user);
        pages.put("groups", "/admin/users/groups");
        pages.put("add-group", "/admin/users/add-group");
        pages.put("group", "/admin/users/group?group=" + GROUP);
        pages.put("security", "/admin/users/security");
        pages.put("user-utilities", "/admin/users/utilities");
        pages.put("import-users", "/admin/users/import");
        pages.put("export-users", "/admin/users/export");
        pages.put("bulk-add", "/admin/users/bulk");
        pages.put("welcome-message", "/admin/users/welcome");
        pages.put("message-to-users", "/admin/users/announce");
        pages.put("signature", "/admin/users/signature");
        pages.put("header", "/admin/users/header");
        pages.put("global-script", "/admin/users/global-script");
        pages.put("quotas", "/admin/users/quotas");
        pages.put("directory", "/admin/users/directory");
        pages.put("directory-import", "/admin/users/directory-import");
        pages.put("outqueue", "/admin/users/outqueue");
        pages.put("outqueue-places", "/admin/users/outqueue-places");
        pages.put("mappings", "/admin/mappings/list");
        pages.put("add-mapping", "/admin/mappings/add");
        pages.put("import-mappings", "/admin/mappings/import");
        pages.put("local-mail", "/admin/localmail/general");
        pages.put("domain-mappings", "/admin/localmail/domains");
        pages.put("add-domain-mapping", "/admin/localmail/add-domain");
        pages.put("lan-rules", "/admin/localmail/lan-rules");
        pages.put("misc-settings", "/admin/utilities/misc");
        pages.put("tweaks", "/admin/utilities/tweaks");
        pages.put("network-tweaks", "/admin/utilities/network");
        pages.put("blacklists", "/admin/services/blacklists");
        pages.put("greylisting", "/admin/services/greylisting");
        pages.put("lan-forwarding", "/admin/localmail/lan-forwarding");
        pages.put("lan-servers", "/admin/localmail/lan-servers");
        pages.put("dkim", "/admin/localmail/dkim");
        pages.put("sender-checks", "/admin/services/sender-checks");
        pages.put("lan-queue", "/admin/utilities/lan-queue");
        pages.put("connections", "/admin/externalmail/connections");
        pages.put("connection", "/admin/externalmail/connection?number=1");
        pages.put("add-connection", "/admin/externalmail/add-connection");
        pages.put("dial-ups", "/admin/externalmail/dial-ups");
        pages.put("extensions", "/admin/utilities/extensions");
        pages.put("in-mails", "/admin/externalmail/in-mails");
        pages.put("add-in-mail", "/admin/externalmail/add-in-mail");
        pages.put("in-mail", "/admin/externalmail/in-mail?inmail=" + inMail);
        pages.put("routing-options", "/admin/externalmail/routing-options?inmail=" + inMail);
        pages.put("out-mail", "/admin/externalmail/out-mail");
        pages.put("smtp-direct", "/admin/externalmail/smtp-direct");
        pages.put("schedules", "/admin/externalmail/schedules");
        pages.put("schedule", "/admin/externalmail/schedule");
        pages.put("schedules-text", "/admin/externalmail/schedules-text");
        pages.put("connect", "/admin/externalmail/connect");
        pages.put("admin-settings", "/admin/utilities/admin");
        pages.put("bounce-message", "/admin/utilities/bounce-message");
        pages.put("message-security", "/admin/utilities/message-security");
        pages.put("autoresponder-settings", "/admin/utilities/autoresponders");
        pages.put("header-processing", "/admin/utilities/header-processing");
        pages.put("services", "/admin/services/general");
        pages.put("smtp", "/admin/services/smtp");
        pages.put("pop3", "/admin/services/pop3");
        pages.put("smtp-rules", "/admin/services/smtp-rules");
        pages.put("smtp-rule", "/admin/services/smtp-rule");
        pages.put("smtp-rules-text", "/admin/services/smtp-rules-text");
        pages.put("password-service", "/admin/services/password");
        pages.put("finger", "/admin/services/finger");
        pages.put("tls", "/admin/services/tls");
        pages.put("tls-upload", "/admin/services/tls-upload");
        pages.put("tls-make", "/admin/services/tls-make");
        pages.put("tls-order", "/admin/services/tls-order");
        pages.put("admin-service", "/admin/services/admin");
        pages.put("web-admin", "/admin/services/webadmin");
        pages.put("web-mail", "/admin/services/web");
        pages.put("trace", "/admin/logging/trace");
        pages.put("where", "/admin/logging/where?from=ann@elsewhere.example&to=postmaster");
        pages.put("audit", "/admin/logging/audit");
        pages.put("diagnostics", "/admin/logging/diagnostics");
        pages.put("about", "/admin/info/about");
        pages.put("help", "/help/trace");
        pages.put("account", "/account/home");
        pages.put("password", "/account/password");
        pages.put("missing", "/admin/no-such-page");
        return pages;
    }

    @Test
    @Tag("INS-050")
    void everyPageLooksRight(Pillarbox server) throws Exception {
        Looker stranger = new Looker(page, new Console(page, server));
        OPEN.forEach(stranger::look);
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/add-group");
        console.box("name").fill(GROUP);
        console.box("finish").click();
        page.waitForURL("**/groups?added=*");
        String inMail = InMailWizard.add(page, console, "Look");
        Queue<Map.Entry<String, String>> left = new ConcurrentLinkedQueue<>(
                pages(server.accounts().fresh(), inMail).entrySet());
        ExecutorService lookers = Executors.newFixedThreadPool(LOOKERS);
        List<Future<?>> ends = new ArrayList<>();
        for (int i = 0; i < LOOKERS; i++) {
            ends.add(lookers.submit(() -> lookAtAll(left, server)));
        }
        lookers.shutdown();
        for (Future<?> end : ends) {
            end.get();
        }
        assertEquals("", String.join("\n", faults));
    }

    private void lookAtAll(Queue<Map.Entry<String, String>> left, Pillarbox server) {
        try (Chromium chromium = Chromium.launch()) {
            Page own = chromium.profile().newPage();
            Looker looker = new Looker(own, Console.ofAdministrator(own, server));
            for (Map.Entry<String, String> next = left.poll(); next != null; next = left.poll()) {
                looker.look(next.getKey(), next.getValue());
            }
        }
    }

    /** Looks at pages in one browser. */
    private final class Looker {
        private final Page page;
        private final Console console;

        Looker(Page page, Console console) {
            this.page = page;
            this.console = console;
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    faults.add(page.url() + ": " + message.text());
                }
            });
        }

        void look(String name, String path) {
            for (String theme : List.of("light", "dark")) {
                page.context().addCookies(List.of(new Cookie("pb-theme", theme).setUrl(console.address("/"))));
                console.open(path);
                if (page.locator(".error-code").count() > 0 != name.equals("missing")) {
                    faults.add(name + ": is not the page but an error");
                }
                for (int width : WIDTHS) {
                    page.setViewportSize(width, width == NARROW ? 640 : 900);
                    overflow(name, theme, width);
                    if (width != MIDDLE) {
                        Chromium.picture(page, LookIT.class, name + "-" + theme + "-" + width);
                    }
                    if (ASKED.get(theme) == width) {
                        accessible(name, theme + " " + width);
                    }
                }
            }
        }

        private void overflow(String name, String theme, int width) {
            Object excess =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) excess).intValue() > 0) {
                faults.add(name + " " + theme + " " + width + ": sticks out by " + excess);
            }
        }

        private void accessible(String name, String theme) {
            for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
                rule.getNodes()
                        .forEach(node -> faults.add(name + " " + theme + ": " + rule.getId() + " " + node.getHtml()
                                + " " + node.getFailureSummary()));
            }
        }
    }
}
