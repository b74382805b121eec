package org.pillarbox.autoresponse.gate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pillarbox.api.mail.Address;
import org.pillarbox.autoresponse.MessageHeader;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.message.MailboxList;
import org.pillarbox.settings.LocalMailSettings;

/** The addresses of a user: the name at any local domain, and those by which this message came (RFC 3834 §2, last point but one). */
public final class OwnAddresses {
    /** Addresses of one field that are looked at. */
    private static final int MOST = 5_000;

    private static final List<String> NAMING = List.of("to", "cc", "bcc", "resent-to", "resent-cc", "resent-bcc");

    private final LocalUser user;
    private final LocalMailSettings local;
    private final Set<String> further;

    /**
     * The user's addresses.
     *
     * @param further others that mean the user
     */
    public OwnAddresses(LocalUser user, LocalMailSettings local, Stream<Address> further) {
        this.user = user;
        this.local = local;
        this.further = further.map(OwnAddresses::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the header names one of them as a recipient. */
    public boolean areNamedIn(MessageHeader header) {
        return NAMING.stream()
                .flatMap(name -> header.all(name).stream())
                .flatMap(value -> MailboxList.read(value, MOST).stream())
                .anyMatch(this::contains);
    }

    private boolean contains(Address address) {
        return further.contains(key(address))
                || local.serves(address)
                        && address.localKey().equals(user.name().key());
    }

    private static String key(Address address) {
        return address.toString().toLowerCase(Locale.ROOT);
    }
}
