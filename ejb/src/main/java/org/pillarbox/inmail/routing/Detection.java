package org.pillarbox.inmail.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Address;
import org.pillarbox.inmail.routing.HeaderLines.Field;
import org.pillarbox.message.MailboxList;
import org.pillarbox.settings.AcceptedAddresses;
import org.pillarbox.settings.inmail.DetectionOptions;
import org.pillarbox.settings.inmail.OrderLine;
import org.pillarbox.settings.inmail.Reading;
import org.pillarbox.settings.inmail.SpecialField;

/** Searches a header for recipients at accepted domains, in the order that the options give (manual 6.3.2.2). */
final class Detection {
    /** Fields that name recipients by themselves. */
    static final Set<String> STANDARD = Set.of("to", "cc", "apparently-to", "resent-to", "resent-cc");

    private static final Set<String> RECEIVED = Set.of("received");

    private final DetectionOptions options;
    private final AcceptedAddresses accepted;
    private final String defaultDomain;
    private final HeaderLines header;
    private final Found found = new Found();

    /**
     * A search of one header.
     *
     * @param defaultDomain of local names without a domain
     */
    Detection(DetectionOptions options, AcceptedAddresses accepted, String defaultDomain, HeaderLines header) {
        this.options = options;
        this.accepted = accepted;
        this.defaultDomain = defaultDomain;
        this.header = options.ignoreResent() ? header.without("resent-") : header;
    }

    /** An address and the field in which it stands. */
    private record Place(Address address, String field) {}

    Found run() {
        for (OrderLine line : options.order()) {
            switch (line) {
                case SPECIAL -> add(special(), options.readSpecial());
                case STANDARD -> add(standard(), Reading.ALL);
                case RECEIVED -> add(received(), options.readReceived());
                case STOP_IF_ANY -> {
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
                case STOP -> {
                    return found;
                }
            }
        }
        return found;
    }

    private void add(List<Place> places, Reading reading) {
        List<Place> recognised = new ArrayList<>();
        for (Place place : places) {
            if (accepted.covers(place.address()) || isLocalName(place.address())) {
                recognised.add(place);
            } else {
                found.note(place.address() + " in " + place.field() + " is not at an accepted domain");
            }
        }
        if (reading == Reading.REVERSED) {
            Collections.reverse(recognised);
        }
        recognised.stream()
                .limit(reading == Reading.ALL ? recognised.size() : 1)
                .forEach(place -> found.add(complete(place.address()), "found in " + place.field()));
    }

    private List<Place> standard() {
        return header.named(STANDARD).stream()
                .flatMap(field -> MailboxList.read(field.value(), Found.MOST).stream()
                        .map(address -> new Place(address, field.name())))
                .toList();
    }

    private List<Place> special() {
        Set<String> names = options.special().stream().map(SpecialField::key).collect(Collectors.toSet());
        List<Place> places = new ArrayList<>();
        for (Field field : header.named(names)) {
            for (SpecialField wanted : options.special()) {
                if (wanted.key().equals(field.key())) {
                    addresses(field.value(), wanted.prefix())
                            .forEach(address -> places.add(new Place(address, field.name())));
                }
            }
        }
        return places;
    }

    /** The prefix stands in front of all the data, or of each address. */
    private static List<Address> addresses(String value, String prefix) {
        if (prefix.isEmpty()) {
            return MailboxList.read(value, Found.MOST);
        }
        if (startsWith(value, prefix)) {
            return MailboxList.read(value.substring(prefix.length()), Found.MOST);
        }
        return MailboxList.read(value, Found.MOST).stream()
                .filter(address -> startsWith(address.localPart(), prefix)
                        && address.localPart().length() > prefix.length())
                .map(address -> new Address(address.localPart().substring(prefix.length()), address.domain()))
                .toList();
    }

    private static boolean startsWith(String text, String prefix) {
        return text.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
    }

    private List<Place> received() {
        return header.named(RECEIVED).stream()
                .flatMap(field -> ReceivedFor.in(field.value()).flatMap(this::path).stream())
                .map(address -> new Place(address, "Received"))
                .toList();
    }

    private Optional<Address> path(String path) {
        if (path.indexOf('@') >= 0) {
            return MailboxList.read(path, 1).stream().findFirst();
        }
        return options.ignoreBareReceived() || path.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(new Address(path, ""));
    }

    private static boolean isLocalName(Address address) {
        return address.domain().isEmpty();
    }

    private Address complete(Address address) {
        return isLocalName(address) ? new Address(address.localPart(), defaultDomain) : address;
    }
}
