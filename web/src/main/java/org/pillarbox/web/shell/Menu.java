package org.pillarbox.web.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The console's menu, in the manual's words and order (manual 3.3). An entry is here when its page is. To add a page: one line
 * here, its words in {@code messages.properties}, the page, its view bean, and its text in {@code docs/guide}.
 */
public final class Menu {
    private static final boolean BASIC = true;
    private static final boolean FULL_ONLY = false;

    /** The main menu with what stands below each word. */
    public static final List<MenuEntry> MAIN = List.of(
            new MenuEntry("home", "pi-home", "/admin/home", BASIC, "home", List.of()),
            MenuEntry.group(
                    "wizards",
                    "pi-sparkles",
                    MenuEntry.page("wizards.setup", "/admin/wizards/setup", BASIC, "setup-wizard"),
                    MenuEntry.page("wizards.adduser", "/admin/users/add", BASIC, "add-user"),
                    MenuEntry.page("wizards.addinmail", "/admin/externalmail/add-in-mail", BASIC, "in-mail")),
            MenuEntry.group(
                    "users",
                    "pi-users",
                    MenuEntry.page("users.accounts", "/admin/users/accounts", BASIC, "accounts"),
                    MenuEntry.page("users.security", "/admin/users/security", BASIC, "security-settings"),
                    MenuEntry.page("users.utilities", "/admin/users/utilities", BASIC, "user-utilities"),
                    MenuEntry.page("users.quotas", "/admin/users/quotas", BASIC, "quotas"),
                    MenuEntry.page("users.signature", "/admin/users/signature", BASIC, "global-signature"),
                    MenuEntry.page("users.groups", "/admin/users/groups", BASIC, "groups"),
                    MenuEntry.page("users.header", "/admin/users/header", FULL_ONLY, "global-header"),
                    MenuEntry.page("users.script", "/admin/users/global-script", FULL_ONLY, "routing-script"),
                    MenuEntry.page("users.directory", "/admin/users/directory", BASIC, "external-directory")),
            new MenuEntry("mappings", "pi-directions", "/admin/mappings/list", BASIC, "mappings", List.of()),
            MenuEntry.group(
                    "localmail",
                    "pi-inbox",
                    MenuEntry.page("localmail.general", "/admin/localmail/general", BASIC, "local-mail"),
                    MenuEntry.page("localmail.domains", "/admin/localmail/domains", FULL_ONLY, "domain-mappings"),
                    MenuEntry.page("localmail.lan", "/admin/localmail/lan-forwarding", FULL_ONLY, "lan-forwarding"),
                    MenuEntry.page("localmail.dkim", "/admin/localmail/dkim", FULL_ONLY, "dkim-signing")),
            MenuEntry.group(
                    "externalmail",
                    "pi-globe",
                    MenuEntry.page("externalmail.connection", "/admin/externalmail/connections", BASIC, "connection"),
                    MenuEntry.page("externalmail.inmail", "/admin/externalmail/in-mails", BASIC, "in-mail"),
                    MenuEntry.page("externalmail.outmail", "/admin/externalmail/out-mail", BASIC, "out-mail"),
                    MenuEntry.page("externalmail.direct", "/admin/externalmail/smtp-direct", FULL_ONLY, "smtp-direct"),
                    MenuEntry.page(
                            "externalmail.schedule", "/admin/externalmail/schedules", BASIC, "connection-schedule"),
                    MenuEntry.page("externalmail.connect", "/admin/externalmail/connect", BASIC, "connect-now")),
            MenuEntry.group(
                    "utilities",
                    "pi-wrench",
                    MenuEntry.page("utilities.admin", "/admin/utilities/admin", BASIC, "admin-settings"),
                    MenuEntry.page("utilities.misc", "/admin/utilities/misc", FULL_ONLY, "misc-settings"),
                    MenuEntry.page("utilities.extensions", "/admin/utilities/extensions", FULL_ONLY, "extensions"),
                    MenuEntry.page("utilities.status", "/admin/utilities/lan-queue", FULL_ONLY, "lan-queue"),
                    MenuEntry.page(
                            "utilities.autoresponders",
                            "/admin/utilities/autoresponders",
                            FULL_ONLY,
                            "autoresponder-settings"),
                    MenuEntry.page(
                            "utilities.headers", "/admin/utilities/header-processing", FULL_ONLY, "header-processing")),
            MenuEntry.group(
                    "services",
                    "pi-server",
                    MenuEntry.page("services.general", "/admin/services/general", BASIC, "services"),
                    MenuEntry.page("services.pop3", "/admin/services/pop3", BASIC, "pop3"),
                    MenuEntry.page("services.smtp", "/admin/services/smtp", BASIC, "smtp"),
                    MenuEntry.page("services.rules", "/admin/services/smtp-rules", FULL_ONLY, "smtp-rules"),
                    MenuEntry.page("services.password", "/admin/services/password", FULL_ONLY, "password-service"),
                    MenuEntry.page("services.finger", "/admin/services/finger", FULL_ONLY, "finger"),
                    MenuEntry.page("services.admin", "/admin/services/admin", FULL_ONLY, "command-line"),
                    MenuEntry.page("services.webadmin", "/admin/services/webadmin", FULL_ONLY, "access-restrictions"),
                    MenuEntry.page("services.web", "/admin/services/web", BASIC, "access-restrictions"),
                    MenuEntry.page("services.blacklists", "/admin/services/blacklists", FULL_ONLY, "blacklists"),
                    MenuEntry.page("services.greylisting", "/admin/services/greylisting", FULL_ONLY, "greylisting"),
                    MenuEntry.page("services.senders", "/admin/services/sender-checks", FULL_ONLY, "sender-checks"),
                    MenuEntry.page("services.tls", "/admin/services/tls", BASIC, "tls")),
            MenuEntry.group(
                    "logging",
                    "pi-list",
                    MenuEntry.page("logging.trace", "/admin/logging/trace", BASIC, "trace"),
                    MenuEntry.page("logging.where", "/admin/logging/where", BASIC, "where"),
                    MenuEntry.page("logging.audit", "/admin/logging/audit", FULL_ONLY, "audit"),
                    MenuEntry.page("logging.diagnostics", "/admin/logging/diagnostics", FULL_ONLY, "diagnostics")),
            MenuEntry.group(
                    "info",
                    "pi-info-circle",
                    MenuEntry.page("info.about", "/admin/info/about", BASIC, "about"),
                    MenuEntry.page("info.help", "/help", BASIC, "index")));

    /** Pages that are reached from another page. Those of the administrator belong to an entry of the menu. */
    static final List<Inner> INNER = List.of(
            new Inner("/admin/externalmail/in-mail", "/admin/externalmail/in-mails", "in-mail"),
            new Inner("/admin/externalmail/routing-options", "/admin/externalmail/in-mails", "in-mail-routing"),
            new Inner("/admin/wizards/check", "/admin/wizards/setup", "setup-wizard"),
            new Inner("/admin/users/general", "/admin/users/accounts", "user-general"),
            new Inner("/admin/users/script", "/admin/users/accounts", "routing-script"),
            new Inner("/admin/users/autoresponder", "/admin/users/accounts", "user-autoresponder"),
            new Inner("/admin/users/permissions", "/admin/users/accounts", "user-permissions"),
            new Inner("/admin/users/advanced", "/admin/users/accounts", "user-advanced"),
            new Inner("/admin/users/aliases", "/admin/users/accounts", "user-aliases"),
            new Inner("/admin/users/add-alias", "/admin/users/accounts", "user-aliases"),
            new Inner("/admin/users/alias", "/admin/users/accounts", "user-aliases"),
            new Inner("/admin/mappings/add", "/admin/mappings/list", "mappings"),
            new Inner("/admin/mappings/mapping", "/admin/mappings/list", "mappings"),
            new Inner("/admin/mappings/import", "/admin/mappings/list", "import-mappings"),
            new Inner("/admin/users/address-book", "/admin/users/accounts", "user-address-book"),
            new Inner("/admin/users/messages", "/admin/users/accounts", "user-messages"),
            new Inner("/admin/users/message", "/admin/users/accounts", "user-messages"),
            new Inner("/admin/users/queued", "/admin/users/accounts", "outqueue"),
            new Inner("/admin/users/add-group", "/admin/users/groups", "groups"),
            new Inner("/admin/users/group", "/admin/users/groups", "groups"),
            new Inner("/admin/users/directory-import", "/admin/users/directory", "external-directory"),
            new Inner("/admin/users/outqueue", "/admin/users/accounts", "outqueue"),
            new Inner("/admin/users/outqueue-places", "/admin/users/accounts", "outqueue"),
            new Inner("/admin/localmail/lan-servers", "/admin/localmail/lan-forwarding", "lan-forwarding"),
            new Inner("/admin/externalmail/connection", "/admin/externalmail/connections", "connection"),
            new Inner("/admin/externalmail/add-connection", "/admin/externalmail/connections", "connection"),
            new Inner("/admin/externalmail/dial-ups", "/admin/externalmail/connections", "dial-up"),
            new Inner("/admin/externalmail/schedule", "/admin/externalmail/schedules", "connection-schedule"),
            new Inner("/admin/externalmail/schedules-text", "/admin/externalmail/schedules", "connection-schedule"),
            new Inner("/admin/externalmail/run", "/admin/externalmail/connect", "connect-now"),
            new Inner("/admin/services/smtp-rule", "/admin/services/smtp-rules", "smtp-rules"),
            new Inner("/admin/services/smtp-rules-text", "/admin/services/smtp-rules", "smtp-rules"),
            new Inner("/admin/users/import", "/admin/users/utilities", "import-users"),
            new Inner("/admin/users/export", "/admin/users/utilities", "export-users"),
            new Inner("/admin/users/bulk", "/admin/users/utilities", "bulk-add"),
            new Inner("/admin/users/announce", "/admin/users/utilities", "message-to-users"),
            new Inner("/admin/users/welcome", "/admin/users/utilities", "welcome-message"),
            new Inner("/admin/utilities/bounce-message", "/admin/utilities/admin", "bounce-message"),
            new Inner("/admin/utilities/message-security", "/admin/utilities/admin", "message-security"),
            new Inner("/admin/localmail/dkim-keys", "/admin/localmail/dkim", "dkim-signing"),
            new Inner("/admin/localmail/lan-rules", "/admin/localmail/general", "local-mail"),
            new Inner("/admin/localmail/add-domain", "/admin/localmail/domains", "domain-mappings"),
            new Inner("/admin/localmail/domain", "/admin/localmail/domains", "domain-mappings"),
            new Inner("/admin/utilities/tweaks", "/admin/utilities/misc", "misc-settings"),
            new Inner("/admin/utilities/network", "/admin/utilities/misc", "network-tweaks"),
            new Inner("/admin/services/tls-upload", "/admin/services/tls", "tls"),
            new Inner("/admin/services/tls-make", "/admin/services/tls", "tls"),
            new Inner("/admin/services/tls-order", "/admin/services/tls", "tls"),
            new Inner("/account/home", "/account/home", "account"),
            new Inner("/account/password", "/account/home", "account"));

    private Menu() {}

    /** The address of the entry that is lit while this page is open. */
    public static String place(String address) {
        return INNER.stream()
                .filter(inner -> inner.path().equals(address))
                .map(Inner::place)
                .findFirst()
                .orElse(address);
    }

    /** The page of the guide that explains this page. */
    public static String help(String address) {
        return INNER.stream()
                .filter(inner -> inner.path().equals(address))
                .map(Inner::help)
                .findFirst()
                .or(() -> pages().filter(page -> page.path().equals(address))
                        .map(MenuEntry::help)
                        .findFirst())
                .orElse("index");
    }

    /** Every page of the menu. */
    public static Stream<MenuEntry> pages() {
        return MAIN.stream().flatMap(entry -> entry.entries().isEmpty() ? Stream.of(entry) : entry.entries().stream());
    }

    /** The word of the main menu that this page belongs to. */
    public static Optional<MenuEntry> main(String address) {
        String place = place(address);
        // A page of two menus (Add User stands under Wizards) lights the first.
        return MAIN.stream().filter(entry -> entry.covers(place)).findFirst();
    }

    /** A page below a page. */
    record Inner(String path, String place, String help) {}
}
