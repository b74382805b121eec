package org.pillarbox.certificates;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pillarbox.settings.InvalidSetting;

/**
 * Whom a certificate shall speak for, as somebody typed it.
 *
 * @param hosts names as the Internet knows them, perhaps with {@code *.} in front
 * @param addresses IP addresses
 */
public record HostList(List<String> hosts, List<String> addresses) {
    private static final String FIELD = "hosts";
    private static final int MOST = 50;
    private static final int LONGEST = 253;
    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    public HostList {
        hosts = List.copyOf(hosts);
        addresses = List.copyOf(addresses);
    }

    /**
     * Reads names and addresses.
     *
     * @throws InvalidSetting naming what is neither
     */
    public static HostList of(List<String> typed) {
        if (typed.isEmpty() || typed.size() > MOST) {
            throw new InvalidSetting(FIELD, "Give at least one host name or IP address, and at most " + MOST);
        }
        Set<String> hosts = new LinkedHashSet<>();
        List<String> addresses = new ArrayList<>();
        for (String each : typed) {
            Optional<String> address = address(each);
            if (address.isPresent()) {
                addresses.add(address.get());
            } else {
                hosts.add(host(each));
            }
        }
        return new HostList(List.copyOf(hosts), addresses);
    }

    /** A literal only: a name is never looked up. */
    private static Optional<String> address(String typed) {
        if (!IPV4.matcher(typed).matches() && !IPV6.matcher(typed).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(typed).getHostAddress());
        } catch (UnknownHostException e) {
            throw refused(typed);
        }
    }

    private static String host(String typed) {
        try {
            String ascii = IDN.toASCII(typed, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            if (ascii.length() <= LONGEST && HOST.matcher(ascii).matches()) {
                return ascii;
            }
        } catch (IllegalArgumentException notAName) {
            throw refused(typed);
        }
        throw refused(typed);
    }

    private static InvalidSetting refused(String typed) {
        String shown = typed.length() > LONGEST ? typed.substring(0, LONGEST) + "..." : typed;
        return new InvalidSetting(FIELD, "\"" + shown + "\" is neither a host name nor an IP address");
    }
}
