package org.pillarbox.directory.external.ldap;

import java.io.IOException;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pillarbox.certificates.KeptCertificate;
import org.pillarbox.certificates.tls.SelfSignedCertificate;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.DirectorySettings.Groups;
import org.pillarbox.settings.DirectorySettings.Lookup;
import org.pillarbox.settings.DirectorySettings.Product;
import org.pillarbox.settings.DirectorySettings.Reader;
import org.pillarbox.settings.DirectorySettings.Server;

/** The directory of a firm, for whatever server holds it. */
public final class FirmData {
    public static final String BASE = "dc=firm,dc=example";
    static final String READER = "cn=reader," + BASE;
    static final char[] STORE_PASSWORD = "store-password".toCharArray();
    static final String ALIAS = "firm";

    /** Any sealed password is the reader's. */
    public static final LdapDirectory DIRECTORY = new LdapDirectory(kept -> Optional.of(kept + "-secret"));

    private static final String LDIF =
            """
            dn: dc=firm,dc=example
            objectClass: dcObject
            objectClass: organization
            dc: firm
            o: Firm

            dn: cn=reader,dc=firm,dc=example
            objectClass: organizationalRole
            objectClass: simpleSecurityObject
            cn: reader
            userPassword: reader-secret

            dn: ou=people,dc=firm,dc=example
            objectClass: organizationalUnit
            ou: people

            dn: ou=others,dc=firm,dc=example
            objectClass: organizationalUnit
            ou: others

            dn: ou=groups,dc=firm,dc=example
            objectClass: organizationalUnit
            ou: groups

            dn: uid=ann,ou=people,dc=firm,dc=example
            objectClass: inetOrgPerson
            uid: ann
            cn: Ann Archer
            sn: Archer
            userPassword: ann-secret

            dn: uid=fred.b,ou=people,dc=firm,dc=example
            objectClass: inetOrgPerson
            uid: fred.b
            cn: Fred Bloggs
            sn: Bloggs
            userPassword: fred-secret

            dn: uid=mary ann,ou=people,dc=firm,dc=example
            objectClass: inetOrgPerson
            uid: mary ann
            cn: Mary Ann Miller
            sn: Miller
            userPassword: mary-secret

            dn: uid=o\\2Ccomma (x),ou=people,dc=firm,dc=example
            objectClass: inetOrgPerson
            uid: o,comma (x)
            cn: Odd
            sn: Odd
            userPassword: odd-secret

            dn: uid=tom,ou=people,dc=firm,dc=example
            objectClass: inetOrgPerson
            uid: tom
            cn: Tom
            sn: Tom
            userPassword: tom-secret

            dn: uid=tom,ou=others,dc=firm,dc=example
            objectClass: inetOrgPerson
            uid: tom
            cn: Another Tom
            sn: Tom
            userPassword: tom-secret

            dn: cn=users,ou=groups,dc=firm,dc=example
            objectClass: groupOfNames
            cn: users
            member: uid=ann,ou=people,dc=firm,dc=example
            member: UID=Fred.B, OU=people, DC=firm, DC=example
            member: uid=mary ann,ou=people,dc=firm,dc=example
            member: uid=o\\2Ccomma (x),ou=people,dc=firm,dc=example
            member: uid=gone,ou=people,dc=firm,dc=example

            dn: cn=admins,ou=groups,dc=firm,dc=example
            objectClass: groupOfNames
            cn: admins
            member: uid=fred.b,ou=people,dc=firm,dc=example

            dn: cn=staff,ou=groups,dc=firm,dc=example
            objectClass: posixGroup
            cn: staff
            gidNumber: 500
            memberUid: ann
            """;

    private FirmData() {}

    /** The entries, and so many more people in a group of their own. */
    static String ldif(int more) {
        StringWriter text = new StringWriter();
        text.append(LDIF);
        StringBuilder members = new StringBuilder();
        IntStream.range(0, more).forEach(number -> {
            String name = "uid=u" + number + ",ou=people," + BASE;
            text.append("\ndn: " + name + "\nobjectClass: inetOrgPerson\nuid: u" + number + "\ncn: User Number "
                    + number + "\nsn: " + number + "\n");
            members.append("member: " + name + "\n");
        });
        if (more > 0) {
            text.append("\ndn: cn=many,ou=groups," + BASE + "\nobjectClass: groupOfNames\ncn: many\n" + members);
        }
        return text.toString();
    }

    /** Settings for a server at this address, without encryption. */
    public static DirectorySettings settings(String url) {
        return new DirectorySettings(
                true,
                false,
                new Server(List.of(url), false, "", 5),
                new Reader(READER, "reader"),
                new Lookup(Product.OPENLDAP, BASE, "", "", ""),
                new Groups("", ""));
    }

    static DirectorySettings with(DirectorySettings settings, Server server) {
        return new DirectorySettings(
                true, settings.cachePasswords(), server, settings.reader(), settings.lookup(), settings.groups());
    }

    static DirectorySettings with(DirectorySettings settings, Reader reader) {
        return new DirectorySettings(
                true, settings.cachePasswords(), settings.server(), reader, settings.lookup(), settings.groups());
    }

    static DirectorySettings with(DirectorySettings settings, Lookup lookup) {
        return new DirectorySettings(
                true, settings.cachePasswords(), settings.server(), settings.reader(), lookup, settings.groups());
    }

    /** A key with a certificate for this name. */
    static KeyStore identity(String hostName) throws GeneralSecurityException, IOException {
        KeptCertificate made = new SelfSignedCertificate(List.of(hostName), List.of()).make(Instant.now());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, STORE_PASSWORD);
        store.setKeyEntry(ALIAS, made.key(), STORE_PASSWORD, made.chain().toArray(Certificate[]::new));
        return store;
    }

    static String certificate(KeyStore identity) throws GeneralSecurityException {
        Certificate certificate = identity.getCertificate(ALIAS);
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind + "-----\n";
    }
}
