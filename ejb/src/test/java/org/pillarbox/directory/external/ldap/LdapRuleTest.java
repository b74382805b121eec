package org.pillarbox.directory.external.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.DirectorySettings.Lookup;
import org.pillarbox.settings.DirectorySettings.Product;
import org.pillarbox.settings.DirectorySettings.Server;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingKind;
import org.pillarbox.settings.SettingKinds;

class LdapRuleTest {
    private static final SettingKind<DirectorySettings> KIND = SettingKinds.of(DirectorySettings.class);

    private static DirectorySettings server(String url, String certificates, int seconds) {
        return FirmData.with(FirmData.settings("ldap://x"), new Server(List.of(url), true, certificates, seconds));
    }

    private static DirectorySettings lookup(String base, String filter, String pattern) {
        return FirmData.with(FirmData.settings("ldap://x"), new Lookup(Product.OPENLDAP, base, filter, pattern, ""));
    }

    private static void check(DirectorySettings settings) {
        KIND.check(settings);
        new LdapRule().check(settings);
    }

    private static String refused(DirectorySettings settings) {
        return assertThrows(InvalidSetting.class, () -> check(settings)).field();
    }

    @Test
    void whatCannotWorkIsRefusedAtItsField() {
        for (String url : List.of("http://x", "ldap://", "ldap://x:99999", "ldap://a b", "x", "ldap://x/dc=a")) {
            assertEquals("servers", refused(server(url, "", 5)), url);
        }
        assertEquals("certificates", refused(server("ldap://x", "no certificate", 5)));
        assertEquals("timeoutSeconds", refused(server("ldap://x", "", 0)));
        assertEquals("timeoutSeconds", refused(server("ldap://x", "", 61)));
        assertEquals("baseDn", refused(lookup("", "", "")));
        assertEquals("baseDn", refused(lookup("firm", "", "")));
        assertEquals("userFilter", refused(lookup("dc=firm", "(uid=ann)", "")));
        assertEquals("userFilter", refused(lookup("dc=firm", "(uid={user}", "")));
        assertEquals("bindPattern", refused(lookup("dc=firm", "", "@firm.example")));
        assertEquals("bindPattern", refused(lookup("dc=firm", "", "uid={user},ou")));
        assertEquals(
                "servers",
                refused(new DirectorySettings(
                        true,
                        false,
                        DirectorySettings.NONE.server(),
                        DirectorySettings.NONE.reader(),
                        DirectorySettings.NONE.lookup(),
                        DirectorySettings.NONE.groups())));
    }

    @Test
    void whatCanWorkIsTakenAndReadBack() throws Exception {
        String certificate = FirmData.certificate(FirmData.identity("localhost"));
        for (DirectorySettings settings : List.of(
                DirectorySettings.NONE,
                server("ldaps://dc1.firm.example:636", certificate, 60),
                server("ldap://[::1]:389", "", 1),
                lookup("", "", "{user}@firm.example"),
                lookup("dc=firm", "(&(uid={user})(o={domain}))", ""),
                lookup("", "", "uid={user},dc=firm"))) {
            check(settings);
            assertEquals(
                    settings,
                    KIND.read(org.pillarbox.settings.SettingText.parse(
                            KIND.write(settings).toString())));
        }
    }

    @Test
    void theAuditLogNamesNoSecret() {
        DirectorySettings before = FirmData.settings("ldap://x");
        String changes =
                KIND.write(before).changesTo(KIND.write(before.withSealedPassword("c2VhbGVk")), KIND.unspoken());
        assertEquals("bind-password: changed", changes);
        assertEquals(Set.of("bind-password", "certificates"), KIND.unspoken());
    }
}
