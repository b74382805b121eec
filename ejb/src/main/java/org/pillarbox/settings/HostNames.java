package org.pillarbox.settings;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of hosts and domains (RFC 1123 section 2.1), and what this host's own name suggests. */
public final class HostNames {
    private static final Pattern FORM =
            Pattern.compile("(?!.{254})[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private HostNames() {}

    /** Whether it is the name of a host or a domain, in lower case and either spelling. */
    public static boolean isName(String name) {
        try {
            return name.equals(name.toLowerCase(Locale.ROOT))
                    && FORM.matcher(ascii(name)).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The form of a name that every server understands (RFC 5890 §2.3.2.1). */
    static String ascii(String name) {
        return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
    }

    /** This host's name in lower case; {@code localhost} when it has no usable one. */
    static String local() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            return isName(name) ? ascii(name) : "localhost";
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** The domains that a host of this name most likely serves, the most likely first; always with {@code localhost}. */
    static List<String> domainsOf(String hostName) {
        List<String> domains = new ArrayList<>();
        int dot = hostName.indexOf('.');
        if (dot > 0 && hostName.indexOf('.', dot + 1) > 0) {
            domains.add(hostName.substring(dot + 1));
        }
        domains.add(hostName);
        if (!domains.contains("localhost")) {
            domains.add("localhost");
        }
        return domains;
    }
}
