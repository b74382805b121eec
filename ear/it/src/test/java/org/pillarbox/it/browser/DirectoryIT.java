package org.pillarbox.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** The pages of the external directory, and a user's Advanced page. */
@WithServer
class DirectoryIT extends BrowserTest {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private final String name = "dir" + Long.toString(System.nanoTime(), 36);

    private InMemoryDirectoryServer directory() throws LDAPException, LDIFException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=firm,dc=example");
        config.setSchema(null);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getLoopbackAddress(), 0, null));
        InMemoryDirectoryServer directory = new InMemoryDirectoryServer(config);
        directory.add("dn: dc=firm,dc=example", "objectClass: domain", "dc: firm");
        directory.add(
                "dn: uid=" + name + ",dc=firm,dc=example",
                "objectClass: inetOrgPerson",
                "uid: " + name,
                "cn: Imported Person",
                "userPassword: directory-secret");
        directory.add(
                "dn: cn=users,dc=firm,dc=example",
                "objectClass: groupOfNames",
                "cn: users",
                "member: uid=" + name + ",dc=firm,dc=example");
        directory.add("dn: cn=admins,dc=firm,dc=example", "objectClass: groupOfNames", "cn: admins");
        directory.startListening();
        return directory;
    }

    @Test
    @Tag("USR-368")
    @Tag("USR-369")
    @Tag("USR-406")
    @Tag("USR-407")
    @Tag("USR-414")
    @Tag("USR-415")
    void itsUsersAreImportedAndLogInByItsPasswords(Pillarbox server) throws Exception {
        Console console = Console.ofAdministrator(page, server);
        console.open("/admin/users/utilities");
        assertThat(page.locator("a[href$='/admin/users/directory-import']")).hasCount(0);
        console.open("/admin/users/directory-import");
        assertThat(page.getByText("There is no external directory yet.")).isVisible();
        InMemoryDirectoryServer directory = directory();
        try {
            setUp(console, directory.getListenPort("ldap"));
            importUsers(console);
            assertTrue(collects(server, "directory-secret"));
            try (SmtpClient client = server.smtp().login(name, "directory-secret")) {
                assertTrue(client.command("MAIL FROM:<" + server.address(name) + ">")
                        .startsWith("250"));
            }
            assertFalse(collects(server, "other-secret"));
        } finally {
            directory.shutDown(true);
            takeDown(console);
        }
    }

    private void setUp(Console console, int port) {
        console.open("/admin/users/directory");
        assertThat(console.box("allowPasswords")).not().isChecked();
        assertThat(console.box("cachePasswords")).not().isChecked();
        console.box("allowPasswords").check();
        console.box("submit").click();
        assertThat(console.box("serversError")).containsText("Name the directory's server first");
        console.box("product").selectOption("OPENLDAP");
        console.box("servers").fill("ldap://localhost:" + port);
        console.box("startTls").uncheck();
        console.box("baseDn").fill("dc=firm,dc=example");
        console.box("testUser").fill(name);
        console.box("test").click();
        assertThat(page.getByText("Found \"" + name + "\": uid=" + name + ",dc=firm,dc=example."))
                .isVisible();
        assertThat(page.getByText("The connection is not encrypted")).isVisible();
        picture("directory-tested");
        console.box("submit").click();
        assertThat(console.said("The settings of the external directory were saved."))
                .isVisible();
    }

    private void importUsers(Console console) {
        console.open("/admin/users/utilities");
        page.locator("a[href$='/admin/users/directory-import']").click();
        assertThat(console.box("group")).hasValue("users");
        for (String box : new String[] {"administrators", "modify", "welcome"}) {
            assertThat(console.box(box)).isChecked();
        }
        assertThat(console.box("remove")).not().isChecked();
        console.box("welcome").uncheck();
        console.box("import").click();
        Locator report = page.locator("[id='form:progress']");
        assertThat(report.getByText("1 of 1 members looked at: 1 users created, 0 changed, 0 removed."))
                .isVisible(SOON);
        assertThat(report.getByText("The new users have the password \"password\"."))
                .isVisible();
        picture("directory-imported");
        console.open("/admin/users/accounts?q=" + name);
        assertThat(console.account(name)).containsText("Imported Person");
    }

    private void takeDown(Console console) {
        console.open("/admin/users/directory");
        console.box("allowPasswords").uncheck();
        console.box("servers").fill("");
        console.box("startTls").check();
        console.box("baseDn").fill("");
        console.box("product").selectOption("ACTIVE_DIRECTORY");
        console.box("submit").click();
        assertThat(console.said("The settings of the external directory were saved."))
                .isVisible();
    }

    private boolean collects(Pillarbox server, String password) {
        try (Pop3Client client = server.pop3()) {
            client.command("USER " + name);
            return client.command("PASS " + password).startsWith("+OK");
        }
    }

    @Test
    @Tag("USR-309")
    @Tag("USR-310")
    @Tag("USR-320")
    @Tag("SRV-180")
    void theAdvancedPageKeepsWhatIsTypedAndTakesFiles(Pillarbox server) throws Exception {
        Console console = Console.ofAdministrator(page, server);
        String user = server.accounts().fresh();
        console.open("/admin/users/general?user=" + user);
        console.link("Advanced").click();
        assertThat(console.box("fingerInformation")).hasValue("");
        assertThat(console.box("spamThreshold")).hasValue("0");
        console.box("replyAddress").fill("one@firm.example, two@firm.example");
        console.box("submit").click();
        assertThat(console.box("replyAddressError")).containsText("This is not one address");
        console.box("replyAddress").fill("Fred <fred@firm.example>");
        console.box("directoryName").fill("FIRM\\fred");
        console.box("spamThreshold").fill("-1");
        page.locator("#fingerInformationFile")
                .setInputFiles(new FilePayload(
                        "USERINFO.TXT", "text/plain", "Caf\u00e9\r\nRoom 7\r\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(console.box("fingerInformation")).hasValue("Caf\u00e9\nRoom 7\n");
        page.locator("#fingerPlanFile")
                .setInputFiles(new FilePayload("picture.txt", "text/plain", new byte[] {'a', 0, 'b'}));
        assertThat(page.getByText("The file is not a text of at most 4000 characters."))
                .isVisible();
        console.box("submit").click();
        assertThat(console.said("The settings of " + user + " were saved.")).isVisible();
        Download file =
                page.waitForDownload(() -> console.link("Export USERINFO.TXT").click());
        assertEquals("USERINFO.TXT", file.suggestedFilename());
        assertEquals("Caf\u00e9\r\nRoom 7", Files.readString(file.path()));
        page.reload();
        assertThat(console.box("directoryName")).hasValue("FIRM\\fred");
        assertThat(console.box("replyAddress")).hasValue("Fred <fred@firm.example>");
    }
}
