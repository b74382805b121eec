package org.pillarbox.settings;

import java.util.List;
import java.util.Objects;
import org.pillarbox.api.mail.Address;

/**
 * The Local Mail page (manual 12.1).
 *
 * @param host what the server calls itself: a name in ASCII, or one of the keywords {@link #BY_DOMAIN} and {@link #BY_ADDRESS} in any case
 * @param defaultDomain of addresses that have none, and of those the server itself writes from; ASCII, so that every server
 *     understands it. It should be a local domain, but need not be one
 * @param local the Local Domains: the domains and addresses whose mail stays here
 * @param onlyMappings whether a user's name at a local domain means the user only where a mapping says so; not for mail that was
 *     collected
 * @param unrecognisedOut whether what local users send to a local address that means nobody goes to the Internet instead of back
 */
public record LocalMailSettings(
        String host, String defaultDomain, AcceptedAddresses local, boolean onlyMappings, boolean unrecognisedOut) {
    /** Stands for the default domain (manual 16.2.1). */
    public static final String BY_DOMAIN = "domain";

    /** Stands for the address of this machine (manual 16.2.1). */
    public static final String BY_ADDRESS = "IPAddress";

    public LocalMailSettings {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(defaultDomain, "defaultDomain");
        Objects.requireNonNull(local, "local");
    }

    /** A server whose default domain is the first of its local domains, with everything else as it is at first. */
    public LocalMailSettings(String host, List<String> local) {
        this(host, first(local), AcceptedAddresses.of(local), false, false);
    }

    /** The same server under this name, with these local domains, of which the first is the default domain. */
    public LocalMailSettings serving(String name, List<String> entries) {
        return new LocalMailSettings(
                name, first(entries), AcceptedAddresses.of(entries), onlyMappings, unrecognisedOut);
    }

    /**
     * How the server names itself to other mail software: a name, or where it goes by its address an address literal such as {@code
     * [192.0.2.1]} (RFC 5321 section 4.1.3).
     */
    public String hostName() {
        return isByAddress() ? OwnAddress.literal() : name();
    }

    /** Where programs find the server: a name, or an address as it is typed into a program's settings. */
    public String hostAddress() {
        return isByAddress() ? OwnAddress.text() : name();
    }

    /** Whether the server goes by the address of its machine. */
    public boolean isByAddress() {
        return host.equalsIgnoreCase(BY_ADDRESS);
    }

    private String name() {
        return host.equalsIgnoreCase(BY_DOMAIN) ? defaultDomain : host;
    }

    /** The local domains all of whose addresses are local, in either spelling of an international name. */
    public List<String> localDomains() {
        return local.domains();
    }

    /** Whether mail to this address stays here. */
    public boolean serves(Address address) {
        return local.covers(address);
    }

    /** Whether the default domain is a local one, as it should be. */
    public boolean servesDefaultDomain() {
        return local.coversAllOf(defaultDomain);
    }

    /** A domain where any name leads back here: the default domain, or the first local one where that is not local. */
    public String ownDomain() {
        String local = first(local().entries());
        return servesDefaultDomain() || local.isEmpty() ? defaultDomain : local;
    }

    static String first(List<String> entries) {
        return AcceptedAddresses.of(entries).domains().stream()
                .findFirst()
                .map(AcceptedAddresses::key)
                .orElse("");
    }
}
