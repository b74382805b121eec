package org.pillarbox.dns.resolver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.MailExchanger;
import org.pillarbox.dns.RecordType;
import org.pillarbox.dns.Resolver;
import org.pillarbox.dns.ReverseName;
import org.xbill.DNS.Address;

/** Asks one question for an administrator, and writes the answer for people. */
public final class Trial {
    private static final Map<String, RecordType<?>> TYPES = Map.of(
            "A", RecordType.A,
            "AAAA", RecordType.AAAA,
            "MX", RecordType.MX,
            "TXT", RecordType.TXT,
            "PTR", RecordType.PTR);

    private static final int MOST_LINES = 50;
    private static final int LONGEST_LINE = 1000;
    private static final int LONGEST_NAME = 255;

    private final Resolver resolver;

    /** Asks this one. */
    public Trial(Resolver resolver) {
        this.resolver = resolver;
    }

    /** The lines to show. */
    public List<String> run(String name, String type) {
        RecordType<?> wanted = TYPES.get(type);
        String given = name.strip();
        if (wanted == null || given.isEmpty() || given.length() > LONGEST_NAME) {
            return List.of("That cannot be asked for.");
        }
        String asked = asked(given, wanted);
        resolver.forget(asked);
        return lines(resolver.ask(asked, wanted));
    }

    private static String asked(String given, RecordType<?> type) {
        if (!type.equals(RecordType.PTR) || !Address.isDottedQuad(given) && given.indexOf(':') < 0) {
            return given;
        }
        try {
            return ReverseName.of(InetAddress.getByName(given));
        } catch (UnknownHostException noAddress) {
            return given;
        }
    }

    private static <T> List<String> lines(Lookup<T> answer) {
        if (answer instanceof Lookup.Failed<?> failed) {
            return List.of("No answer: " + failed.reason() + ".");
        }
        if (answer instanceof Lookup.NotFound<?> none) {
            return List.of(none.nameExists() ? "The name has no such records." : "There is no such name.");
        }
        return answer.values().stream().limit(MOST_LINES).map(Trial::line).toList();
    }

    private static String line(Object value) {
        String line = value instanceof InetAddress address
                ? address.getHostAddress()
                : value instanceof MailExchanger host ? host.preference() + " " + host.host() : value.toString();
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line;
    }
}
