package org.pillarbox.directory.external.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import java.security.GeneralSecurityException;
import org.pillarbox.directory.external.DirectoryName;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.SettingRule;

/** What only the LDAP library can judge of the directory's settings. */
public final class LdapRule implements SettingRule {
    private static final DirectoryName SOMEBODY = new DirectoryName("domain", "user");

    @Override
    public void check(Record changed) {
        if (changed instanceof DirectorySettings settings) {
            check(settings);
        }
    }

    private static void check(DirectorySettings settings) {
        settings.server()
                .urls()
                .forEach(
                        url -> attempt("servers", "\"" + url + "\" is no address of a server", () -> new LDAPURL(url)));
        attempt(
                "baseDn",
                "This is not a distinguished name, such as dc=example,dc=com",
                () -> new DN(settings.lookup().baseDn()));
        attempt(
                "userFilter",
                "This is not a filter, such as (uid={user})",
                () -> Templates.filter(settings.lookup(), SOMEBODY));
        String pattern = settings.lookup().bindPattern();
        if (pattern.indexOf('=') >= 0) {
            attempt(
                    "bindPattern",
                    "This is not a distinguished name, such as uid={user},dc=example,dc=com",
                    () -> new DN(Templates.bindName(settings.lookup(), SOMEBODY).orElseThrow()));
        }
        try {
            Trust.of(settings.server().certificates());
        } catch (GeneralSecurityException e) {
            throw new InvalidSetting("certificates", "There is no certificate in this text, or a damaged one");
        }
    }

    /** Something that the library takes or not. */
    private interface Trial {
        Object make() throws LDAPException;
    }

    private static void attempt(String field, String refusal, Trial trial) {
        try {
            trial.make();
        } catch (LDAPException e) {
            throw new InvalidSetting(field, refusal);
        }
    }
}
