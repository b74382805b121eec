package org.pillarbox.directory.external.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.external.DirectoryName;
import org.pillarbox.directory.external.DirectoryUnavailable;
import org.pillarbox.directory.external.ExternalDirectory.Person;
import org.pillarbox.settings.DirectorySettings;
import org.pillarbox.settings.DirectorySettings.Lookup;
import org.pillarbox.settings.DirectorySettings.Product;

/** With the attributes that Active Directory has. */
class ActiveDirectoryTest {
    private static final String NOT_DISABLED = "(!(userAccountControl:1.2.840.113556.1.4.803:=2))";

    private static final String LDIF =
            """
            dn: dc=firm,dc=example
            objectClass: domain
            dc: firm

            dn: cn=reader,dc=firm,dc=example
            objectClass: user
            cn: reader
            userPassword: reader-secret

            dn: cn=Domain Users,dc=firm,dc=example
            objectClass: group
            cn: Domain Users
            objectSid:: AQUAAAAAAAUVAAAAAQIDBAUGBwgJCgsMAQIAAA==

            dn: cn=Domain Admins,dc=firm,dc=example
            objectClass: group
            cn: Domain Admins
            objectSid:: AQUAAAAAAAUVAAAAAQIDBAUGBwgJCgsMAAIAAA==

            dn: cn=Ann Archer,dc=firm,dc=example
            objectClass: user
            objectCategory: person
            cn: Ann Archer
            displayName: Ann B. Archer
            sAMAccountName: ann
            userAccountControl: 512
            primaryGroupID: 513
            memberOf: cn=Domain Admins,dc=firm,dc=example
            userPassword: ann-secret

            dn: cn=Fred,dc=firm,dc=example
            objectClass: user
            objectCategory: person
            cn: Fred
            sAMAccountName: fred
            userAccountControl: 512
            primaryGroupID: 513
            userPassword: fred-secret

            dn: cn=WORKSTATION,dc=firm,dc=example
            objectClass: user
            objectCategory: computer
            cn: WORKSTATION
            sAMAccountName: WORKSTATION$
            userAccountControl: 4096
            primaryGroupID: 513
            """;

    private static DirectorySettings settings(FirmServer server) {
        return FirmData.with(server.settings(), new Lookup(Product.ACTIVE_DIRECTORY, FirmData.BASE, "", "", "FIRM"));
    }

    @Test
    @Tag("USR-321")
    @Tag("USR-369")
    void usersAreFoundByTheirAccountName() throws Exception {
        try (FirmServer server = new FirmServer(FirmData.identity("localhost"), LDIF, FirmData.BASE)) {
            DirectoryName ann = new DirectoryName("FIRM", "ANN");
            assertTrue(FirmData.DIRECTORY.accepts(settings(server), ann, "ann-secret"));
            assertFalse(FirmData.DIRECTORY.accepts(settings(server), ann, "fred-secret"));
        }
    }

    @Test
    @Tag("USR-408")
    void membersAreAlsoThoseWhosePrimaryGroupItIs() throws Exception {
        List<String> asked = new ArrayList<>();
        try (FirmServer server =
                new FirmServer(FirmData.identity("localhost"), LDIF, FirmData.BASE, new WithoutBits(asked))) {
            assertEquals(Set.of("ann", "fred"), members(server, "Domain Users"));
            assertEquals(Set.of("ann"), members(server, "domain admins"));
            assertTrue(FirmData.DIRECTORY
                    .members(settings(server), "Domain Users")
                    .contains(new Person("ann", "Ann B. Archer")));
        }
        assertTrue(asked.stream().anyMatch(filter -> filter.contains(NOT_DISABLED)));
    }

    private static Set<String> members(FirmServer server, String group) throws DirectoryUnavailable {
        Set<String> names = new TreeSet<>();
        FirmData.DIRECTORY.members(settings(server), group).forEach(person -> names.add(person.account()));
        return names;
    }

    /** The server in memory has not Active Directory's rule for single bits. */
    private static final class WithoutBits extends InMemoryOperationInterceptor {
        private final List<String> asked;

        WithoutBits(List<String> asked) {
            this.asked = asked;
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
            SearchRequest search = request.getRequest().duplicate();
            asked.add(search.getFilter().toString());
            search.setFilter(search.getFilter().toString().replace(NOT_DISABLED, ""));
            request.setRequest(search);
        }
    }
}
