package org.pillarbox.settings.access;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.AddressBlock;

/** Reads one line (manual 11.9.1): {@code [!] address [mask] [words]}. */
final class AccessParser {
    static final String NOAUTH = "noauth";

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** What was meant as a mask or an address, right or wrong: as a user's name it would shut everybody else out. */
    private static final Pattern FIGURES = Pattern.compile("[0-9.]+|[0-9]+\\.[0-9]+\\..*");

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,32}");
    private static final int SHOWN = 40;

    private final AccessWords words;

    AccessParser(AccessWords words) {
        this.words = words;
    }

    /** A line says something when it is neither blank nor a comment. */
    static boolean isSilent(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    AccessLine parse(int number, String line) throws Unreadable {
        String text = line.strip();
        boolean allows = !text.startsWith("!");
        List<String> parts =
                Arrays.asList(BLANKS.split(allows ? text : text.substring(1).strip()));
        String address = parts.get(0);
        if (address.isEmpty()) {
            throw new Unreadable("an address is missing behind \"!\"");
        }
        int used = 1;
        AddressBlock block;
        if (address.indexOf('/') >= 0) {
            block = network(address);
        } else if (parts.size() > 1 && FIGURES.matcher(parts.get(1)).matches()) {
            block = masked(address(address), parts.get(1));
            used = 2;
        } else {
            block = AddressBlock.of(address(address));
        }
        List<String> behind = parts.subList(used, parts.size());
        boolean noauth = words == AccessWords.NAMES_OR_NOAUTH && behind.stream().anyMatch(NOAUTH::equalsIgnoreCase);
        if (noauth) {
            checkNoauth(allows, behind);
        }
        return new AccessLine(number, allows, block, noauth ? Set.of() : names(behind), noauth);
    }

    private static void checkNoauth(boolean allows, List<String> behind) throws Unreadable {
        if (!allows) {
            throw new Unreadable("clients that are prohibited cannot have noauth");
        }
        if (behind.size() > 1) {
            throw new Unreadable("noauth stands alone: who need not log in has no name");
        }
    }

    private Set<String> names(List<String> behind) throws Unreadable {
        Set<String> names = new LinkedHashSet<>();
        for (String word : behind) {
            if (word.startsWith("#")) {
                throw new Unreadable("a comment stands on a line of its own");
            }
            if (words == AccessWords.NONE) {
                throw new Unreadable("nothing may stand behind the addresses here, so not " + quoted(word));
            }
            if (word.equalsIgnoreCase(NOAUTH)) {
                throw new Unreadable("noauth is for SMTP only");
            }
            if (AddressBlock.address(word).isPresent()
                    || word.indexOf('.') >= 0 && FIGURES.matcher(word).matches()) {
                throw new Unreadable(quoted(word) + " is an address where a user name is expected; each address has a"
                        + " line of its own");
            }
            if (!NAME.matcher(word).matches()) {
                throw new Unreadable(quoted(word) + " is no user name");
            }
            names.add(word.toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static AddressBlock network(String text) throws Unreadable {
        int slash = text.indexOf('/');
        InetAddress address = address(text.substring(0, slash));
        String length = text.substring(slash + 1);
        boolean mapped = address instanceof Inet4Address && text.indexOf(':') >= 0;
        int most = address.getAddress().length * Byte.SIZE;
        int less = mapped ? 96 : 0;
        int bits = LENGTH.matcher(length).matches() ? Integer.parseInt(length) - less : -1;
        if (bits < 0 || bits > most) {
            throw new Unreadable("the length behind \"/\" is a number from " + less + " to " + (most + less) + ", not "
                    + quoted(length));
        }
        return new AddressBlock(address, bits);
    }

    private static AddressBlock masked(InetAddress address, String text) throws Unreadable {
        Optional<InetAddress> mask = AddressBlock.address(text);
        if (mask.isEmpty() || !(address instanceof Inet4Address)) {
            throw new Unreadable(
                    address instanceof Inet4Address
                            ? quoted(text) + " is no subnet mask such as 255.255.255.0"
                            : "an IPv6 address has a length such as /64 in place of a mask");
        }
        return AddressBlock.masked(address, mask.get())
                .orElseThrow(() -> new Unreadable(quoted(text) + " is no subnet mask: it has gaps"));
    }

    private static InetAddress address(String text) throws Unreadable {
        return AddressBlock.address(text).orElseThrow(() -> new Unreadable(quoted(text) + " is no IP address"));
    }

    private static String quoted(String text) {
        return '"' + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text) + '"';
    }

    /** The reason why a line cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }
}
