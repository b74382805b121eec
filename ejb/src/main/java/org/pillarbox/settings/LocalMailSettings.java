package org.pillarbox.settings;

import java.util.List;
import java.util.Objects;
import org.pillarbox.api.mail.Address;

/**
 * The Local Mail page (manual 12.1).
 *
 * @param hostName what the server calls itself; ASCII
 * @param defaultDomain of addresses that have none, and of those the server itself writes from; ASCII, so that every server
 *     understands it. It should be a local domain, but need not be one
 * @param local the Local Domains: the domains and addresses whose mail stays here
 * @param onlyMappings whether a user's name at a local domain means the user only where a mapping says so; not for mail that was
 *     collected
 * @param unrecognisedOut whether what local users send to a local address that means nobody goes to the Internet instead of back
 */
public record LocalMailSettings(
        String hostName, String defaultDomain, AcceptedAddresses local, boolean onlyMappings, boolean unrecognisedOut) {
    public LocalMailSettings {
        Objects.requireNonNull(hostName, "hostName");
        Objects.requireNonNull(defaultDomain, "defaultDomain");
        Objects.requireNonNull(local, "local");
    }

    /** A server whose default domain is the first of its local domains, with everything else as it is at first. */
    public LocalMailSettings(String hostName, List<String> local) {
        this(hostName, first(local), AcceptedAddresses.of(local), false, false);
    }

    /** The same server under this name, with these local domains, of which the first is the default domain. */
    public LocalMailSettings serving(String host, List<String> entries) {
        return new LocalMailSettings(
                host, first(entries), AcceptedAddresses.of(entries), onlyMappings, unrecognisedOut);
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
