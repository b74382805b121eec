package org.pillarbox.directory.external.ldap;

import java.util.List;
import org.pillarbox.settings.DirectorySettings.Lookup;

/**
 * What is usual with a product.
 *
 * @param userFilter finds somebody by name
 * @param peopleFilter finds everybody who can log in
 * @param account the attribute with the account name
 * @param fullNames attributes with the full name, the best first
 * @param groupFilter finds groups
 */
record Product(String userFilter, String peopleFilter, String account, List<String> fullNames, String groupFilter) {
    private static final Product ACTIVE_DIRECTORY = new Product(
            "(&(objectCategory=person)(objectClass=user)(sAMAccountName={user}))",
            // Without computers, and without accounts that are disabled.
            "(&(objectCategory=person)(objectClass=user)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))",
            "sAMAccountName",
            List.of("displayName", "cn"),
            "(objectClass=group)");
    private static final Product OPENLDAP = new Product(
            "(uid={user})",
            "(uid=*)",
            "uid",
            List.of("displayName", "cn"),
            "(|(objectClass=groupOfNames)(objectClass=groupOfUniqueNames)(objectClass=posixGroup))");

    static Product of(Lookup lookup) {
        return switch (lookup.product()) {
            case ACTIVE_DIRECTORY -> ACTIVE_DIRECTORY;
            case OPENLDAP -> OPENLDAP;
        };
    }
}
