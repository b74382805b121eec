package org.pillarbox.settings;

import java.util.List;

/**
 * The External Directory page: an LDAP or Active Directory server that knows users and their passwords (manual 4.3.1.3, 4.3.2.3).
 *
 * @param allowPasswords whether a password that is not the stored one is tried there
 * @param cachePasswords whether a password that was right there replaces the stored one
 * @param server how it is reached
 * @param reader as whom the server logs in to search
 * @param lookup how a user is found
 * @param groups whose members are imported
 */
public record DirectorySettings(
        boolean allowPasswords, boolean cachePasswords, Server server, Reader reader, Lookup lookup, Groups groups) {
    /** Nothing is set up. */
    public static final DirectorySettings NONE = new DirectorySettings(
            false,
            false,
            new Server(List.of(), true, "", 5),
            new Reader("", ""),
            new Lookup(Product.ACTIVE_DIRECTORY, "", "", "", ""),
            new Groups("", ""));

    /** What decides about names of attributes, and of the groups of all users and of the administrators. */
    public enum Product {
        ACTIVE_DIRECTORY("Domain Users", "Domain Admins"),
        OPENLDAP("users", "admins");

        private final String users;
        private final String administrators;

        Product(String users, String administrators) {
            this.users = users;
            this.administrators = administrators;
        }
    }

    /**
     * How the directory is reached.
     *
     * @param urls {@code ldap://host:port} or {@code ldaps://host:port}, tried in this order
     * @param startTls whether {@code ldap} connections are encrypted before anything is said on them
     * @param certificates the authorities trusted there, as PEM; empty for those that the platform trusts
     * @param timeoutSeconds for one question in all, over all servers
     */
    public record Server(List<String> urls, boolean startTls, String certificates, int timeoutSeconds) {
        public Server {
            urls = List.copyOf(urls);
        }
    }

    /**
     * Who searches.
     *
     * @param name as the directory wants it for a simple bind; empty to search without logging in
     * @param sealedPassword encrypted, see {@code directory.external}; empty for none
     */
    public record Reader(String name, String sealedPassword) {
        @Override
        public String toString() {
            return "Reader[" + name + "]";
        }
    }

    /**
     * How a user is found.
     *
     * @param product decides what is empty below
     * @param baseDn where users and groups lie
     * @param userFilter with {@code {user}} and perhaps {@code {domain}}; empty for what is usual with the product
     * @param bindPattern the name for the bind itself, such as {@code {user}@firm.example}; empty to search for it
     * @param defaultDomain stands for {@code {domain}} where the user's directory name has none
     */
    public record Lookup(Product product, String baseDn, String userFilter, String bindPattern, String defaultDomain) {}

    /**
     * Groups by name.
     *
     * @param users whose members are imported at first; empty for what is usual with the product
     * @param administrators whose members become administrators; empty for what is usual with the product
     */
    public record Groups(String users, String administrators) {}

    /** Whether there is a directory to be asked. */
    public boolean isSetUp() {
        return !server.urls().isEmpty();
    }

    /** The group whose members are imported at first. */
    public String usersGroup() {
        return groups.users().isEmpty() ? lookup.product().users : groups.users();
    }

    /** The group whose members become administrators. */
    public String administratorsGroup() {
        return groups.administrators().isEmpty() ? lookup.product().administrators : groups.administrators();
    }

    /** The same with this sealed password. */
    public DirectorySettings withSealedPassword(String sealed) {
        return new DirectorySettings(
                allowPasswords, cachePasswords, server, new Reader(reader.name(), sealed), lookup, groups);
    }
}
