package org.pillarbox.directory.external.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.external.ldap.FirmData.BASE;
import static org.pillarbox.directory.external.ldap.FirmData.DIRECTORY;
import static org.pillarbox.directory.external.ldap.FirmData.with;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.external.DirectoryName;
import org.pillarbox.directory.external.DirectoryUnavailable;
import org.pillarbox.directory.external.ExternalDirectory.Finding;
import org.pillarbox.directory.external.ExternalDirectory.Person;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.DirectorySettings.Lookup;
import org.pillarbox.settings.DirectorySettings.Product;
import org.pillarbox.settings.DirectorySettings.Reader;
import org.pillarbox.settings.DirectorySettings.Server;

/** What every server with the firm's data must answer. */
interface LdapDirectoryContract {
    /** The address without, and with TLS from the first byte; both are also reached as 127.0.0.1. */
    String url();

    String secureUrl();

    /** The certificate, for {@code localhost} only. */
    String certificate();

    private boolean accepts(DirectorySettings settings, String name, String password) throws DirectoryUnavailable {
        return DIRECTORY.accepts(
                settings, DirectoryName.parse(name, settings.lookup().defaultDomain()), password);
    }

    private DirectorySettings settings() {
        return FirmData.settings(url());
    }

    @Test
    @Tag("USR-369")
    default void theRightPasswordIsAcceptedAndNoOther() throws Exception {
        assertTrue(accepts(settings(), "ann", "ann-secret"));
        assertTrue(accepts(settings(), "ANN", "ann-secret"));
        assertTrue(accepts(settings(), "mary ann", "mary-secret"));
        assertTrue(accepts(settings(), "o,comma (x)", "odd-secret"));
        assertFalse(accepts(settings(), "ann", "fred-secret"));
        assertFalse(accepts(settings(), "ann", "Ann-secret"));
        assertFalse(accepts(settings(), "nobody", "ann-secret"));
    }

    @Test
    default void aNameCannotBecomePartOfTheQuestion() throws Exception {
        for (String name :
                List.of("*", "a*", "ann)(uid=*", "ann)(|(uid=ann", "\\61nn", "ann\0", "", ",", "ann,ou=people")) {
            assertFalse(accepts(settings(), name, "ann-secret"), name);
            assertFalse(accepts(pattern("uid={user},ou=people," + BASE), name, "ann-secret"), name);
        }
    }

    @Test
    default void twoOfOneNameAreNobody() throws Exception {
        assertFalse(accepts(settings(), "tom", "tom-secret"));
        assertTrue(accepts(pattern("uid={user},ou=others," + BASE), "tom", "tom-secret"));
    }

    @Test
    default void aPatternMakesTheNameWithoutASearch() throws Exception {
        DirectorySettings direct = with(pattern("uid={user},ou=people," + BASE), new Reader("", ""));
        assertTrue(accepts(direct, "ann", "ann-secret"));
        assertTrue(accepts(direct, "o,comma (x)", "odd-secret"));
        assertFalse(accepts(direct, "ann", "wrong-secret"));
        assertFalse(accepts(direct, "nobody", "ann-secret"));
    }

    @Test
    @Tag("USR-320")
    default void aNameOfAnotherDomainIsNotLookedForHere() throws Exception {
        DirectorySettings firm = with(settings(), new Lookup(Product.OPENLDAP, BASE, "", "", "FIRM"));
        assertTrue(accepts(firm, "ann", "ann-secret"));
        assertTrue(accepts(firm, "firm\\ann", "ann-secret"));
        assertFalse(accepts(firm, "OTHER\\ann", "ann-secret"));
        DirectorySettings byUnit =
                with(settings(), new Lookup(Product.OPENLDAP, BASE, "", "uid={user},ou={domain}," + BASE, "people"));
        assertTrue(accepts(byUnit, "ann", "ann-secret"));
        assertTrue(accepts(byUnit, "others\\tom", "tom-secret"));
        assertFalse(accepts(byUnit, "others\\ann", "ann-secret"));
    }

    @Test
    default void aReaderThatIsNotLetInIsAFaultAndNoWrongPassword() {
        DirectorySettings wrong = with(settings(), new Reader(FirmData.READER, "other"));
        String words = assertThrows(DirectoryUnavailable.class, () -> accepts(wrong, "ann", "ann-secret"))
                .getMessage();
        assertTrue(words.contains("wrong name or password"), words);
        assertFalse(words.contains("other-secret"), words);
    }

    @Test
    default void encryptedConnectionsWantATrustedCertificateOfTheRightName() throws Exception {
        Server startTls = new Server(List.of(url()), true, certificate(), 5);
        Server ldaps = new Server(List.of(secureUrl()), true, certificate(), 5);
        for (Server server : List.of(startTls, ldaps)) {
            assertTrue(accepts(with(settings(), server), "ann", "ann-secret"));
            assertFalse(accepts(with(settings(), server), "ann", "wrong-secret"));
            Server elsewhere =
                    new Server(List.of(server.urls().get(0).replace("localhost", "127.0.0.1")), true, certificate(), 5);
            assertThrows(
                    DirectoryUnavailable.class,
                    () -> accepts(with(settings(), elsewhere), "ann", "ann-secret"),
                    server.urls()::toString);
            Server untrusted = new Server(server.urls(), true, "", 5);
            String words = assertThrows(
                            DirectoryUnavailable.class, () -> accepts(with(settings(), untrusted), "ann", "ann-secret"))
                    .getMessage();
            assertTrue(words.contains("its certificate is not trusted here"), words);
        }
    }

    @Test
    default void theNextServerIsAskedWhenOneIsAway() throws Exception {
        Server two = new Server(List.of("ldap://localhost:1", url()), false, "", 5);
        assertTrue(accepts(with(settings(), two), "ann", "ann-secret"));
    }

    @Test
    @Tag("USR-408")
    default void groupsAreListedAndTheirMembersRead() throws Exception {
        assertEquals(
                List.of("admins", "staff", "users"),
                DIRECTORY.groups(settings()).stream()
                        .filter(name -> !name.equals("many"))
                        .toList());
        assertEquals(new TreeSet<>(List.of("ann", "fred.b", "mary ann", "o,comma (x)")), members("users"));
        assertEquals(new TreeSet<>(List.of("fred.b")), members("ADMINS"));
        assertEquals(new TreeSet<>(List.of("ann")), members("staff"));
        assertTrue(DIRECTORY.members(settings(), "admins").contains(new Person("fred.b", "Fred Bloggs")));
        assertThrows(DirectoryUnavailable.class, () -> members("no such group"));
        assertThrows(DirectoryUnavailable.class, () -> members("*"));
    }

    private TreeSet<String> members(String group) throws DirectoryUnavailable {
        TreeSet<String> names = new TreeSet<>();
        DIRECTORY.members(settings(), group).forEach(person -> names.add(person.account()));
        return names;
    }

    @Test
    @Tag("USR-406")
    default void aLargeGroupIsReadPageByPage() throws Exception {
        assertEquals(1_234, DIRECTORY.members(settings(), "many").size());
    }

    @Test
    default void anExaminationSaysWhatWorks() {
        List<Finding> findings = DIRECTORY.examine(settings(), "ann");
        assertTrue(
                findings.contains(new Finding(true, "Logged in as cn=reader,dc=firm,dc=example.")),
                findings.toString());
        assertTrue(
                findings.contains(new Finding(true, "Found \"ann\": uid=ann,ou=people,dc=firm,dc=example.")),
                findings.toString());
        assertTrue(findings.stream()
                .anyMatch(finding -> !finding.good() && finding.words().contains("not encrypted")));
        Server secure = new Server(List.of(secureUrl()), true, certificate(), 5);
        findings = DIRECTORY.examine(with(settings(), secure), "nobody");
        assertTrue(
                findings.get(0).words().endsWith("encrypted, with a certificate that is trusted."),
                findings.toString());
        assertEquals(new Finding(false, "Found no single user \"nobody\"."), findings.get(findings.size() - 1));
        findings = DIRECTORY.examine(with(settings(), new Server(List.of("ldap://localhost:1"), false, "", 5)), "");
        assertEquals(
                List.of(new Finding(false, "The directory cannot be used: ldap://localhost:1: nothing answers there.")),
                findings);
    }

    private DirectorySettings pattern(String pattern) {
        return with(settings(), new Lookup(Product.OPENLDAP, BASE, "", pattern, ""));
    }
}
