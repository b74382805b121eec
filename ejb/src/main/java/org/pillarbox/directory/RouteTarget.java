package org.pillarbox.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Address;

/**
 * Somebody to whom a user's mail is sent on, as it was typed: a user, an address here or elsewhere, or another server of the own
 * network. Whether an address is a local one is found out when a message comes, because local domains change.
 */
public sealed interface RouteTarget {
    /** A user of this server, by name. */
    record User(String name) implements RouteTarget {
        @Override
        public String toString() {
            return name;
        }
    }

    /** An address, local or not. */
    record Mail(Address address) implements RouteTarget {
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /**
     * {@code SMTP:user@domain@host}: a mailbox of another server in the own network (manual chapter 13).
     *
     * @param address its domain is empty where only {@code SMTP:user@host} was given
     * @param host the server's name or address, with {@code :port} where one was given
     */
    record Lan(Address address, String host) implements RouteTarget {
        @Override
        public String toString() {
            return "SMTP:" + address + "@" + host;
        }
    }

    /** The longest text of one box, with all its targets. */
    int LONGEST_TEXT = 2000;

    /** The most targets of one box. */
    int MOST = 50;

    /** Without blanks, angle brackets and quotes (manual 4.2.3.1.6.1). */
    Pattern ADDRESS = Pattern.compile("([^\\s@<>\"(),:;\\\\\\[\\]]{1,64})@([^\\s@<>\"(),:;\\\\\\[\\]]{1,255})");

    /** The part behind the last {@code @} is the host. */
    Pattern LAN =
            Pattern.compile("(?i:SMTP):([^\\s@<>\"(),:;\\\\\\[\\]]{1,64})(?:@([^\\s@<>\"(),:;\\\\\\[\\]]{1,255}))?"
                    + "@([A-Za-z0-9._-]{1,255}(?::[0-9]{1,5})?)");

    /** The entries of a box, separated by semicolons; blanks round them do not count. */
    static List<String> entries(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** What an entry means; empty when it means nothing. */
    static Optional<RouteTarget> parse(String entry) {
        Matcher lan = LAN.matcher(entry);
        if (lan.matches()) {
            String domain = Optional.ofNullable(lan.group(2)).orElse("");
            return Optional.of(
                    new Lan(new Address(lan.group(1), domain), lan.group(3).toLowerCase(Locale.ROOT)));
        }
        Matcher address = ADDRESS.matcher(entry);
        if (address.matches() && entry.chars().noneMatch(Character::isISOControl)) {
            return Optional.of(new Mail(new Address(address.group(1), address.group(2))));
        }
        return UserName.parse(entry).map(name -> new User(name.value()));
    }

    /** What a box means; entries that mean nothing, which no box takes, are left out. */
    static List<RouteTarget> parseAll(String text) {
        return entries(text).stream().flatMap(entry -> parse(entry).stream()).toList();
    }
}
