package org.pillarbox.receipt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Address;
import org.pillarbox.message.MailboxList;
import org.pillarbox.settings.AcceptedAddresses;

/** What a message's header says about a receipt: to whom, and whether its sender waits for one. Anybody may have written it. */
final class ReceiptRequest {
    private static final Set<String> LOOKED_AT = Set.of(
            "return-path", "delivered-to", "subject", "date", "message-id", "auto-submitted", "precedence", "list-id");
    private static final Pattern NO_SUBMISSION = Pattern.compile("(?i)no\\s*(?:[;(].*)?");
    private static final Set<String> BULK = Set.of("bulk", "list", "junk");

    /** Without quotes, and without what some servers take for a route. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}.+_=&'*/?^{}~#$-]{1,64}");

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_VALUE = 1_000;

    private final Map<String, List<String>> header;
    private final List<String> asking;

    /** @param header the values of {@link #fields} */
    ReceiptRequest(Map<String, List<String>> header, List<String> names) {
        this.header = header;
        this.asking = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(header::containsKey)
                .toList();
    }

    /** The fields to read for it. */
    static Set<String> fields(List<String> names) {
        Set<String> all = new TreeSet<>(LOOKED_AT);
        names.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
        return all;
    }

    /** Why no receipt may be sent whatever the target; empty when one may. */
    Optional<String> objection() {
        if (first("return-path").filter(path -> !path.equals("<>")).isEmpty()) {
            return Optional.of("its sender is the empty address");
        }
        return automatic();
    }

    /** The same of a message that bears no return path yet. */
    Optional<String> automatic() {
        if (all("auto-submitted").stream()
                .anyMatch(value -> !NO_SUBMISSION.matcher(value).matches())) {
            return Optional.of("it was sent by a program");
        }
        boolean bulk = header.containsKey("list-id")
                || all("precedence").stream().anyMatch(value -> BULK.contains(value.toLowerCase(Locale.ROOT)));
        return bulk ? Optional.of("it comes from a mailing list") : Optional.empty();
    }

    /** Where the receipt goes, by the first of the names in the settings that is there; empty unless that is one plain address. */
    Optional<Address> target() {
        List<String> values = asking.isEmpty() ? List.of() : all(asking.get(0));
        if (values.size() != 1 || values.get(0).length() > LONGEST_VALUE) {
            return Optional.empty();
        }
        List<Address> addresses = MailboxList.read(values.get(0), 2);
        return addresses.size() == 1 ? Optional.of(addresses.get(0)).filter(ReceiptRequest::isPlain) : Optional.empty();
    }

    private static boolean isPlain(Address address) {
        return PLAIN_NAME.matcher(address.localPart()).matches()
                && AcceptedAddresses.fault(address.domainKey()).isEmpty()
                && address.toString().length() <= LONGEST_ADDRESS;
    }

    /** The value of the first field of this name. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    private List<String> all(String name) {
        return header.getOrDefault(name, List.of());
    }
}
