package org.pillarbox.filter.authenticity;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A DNS of which the test says all: lines of the form {@code name TYPE value}. */
public final class KnownNames implements Questions {
    private final Map<String, List<String>> records = new HashMap<>();
    private int asked;

    /** Those of a zone; {@code name TIMEOUT} never answers. */
    public static KnownNames of(String zone) {
        KnownNames names = new KnownNames();
        zone.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split(" ", 3);
            names.add(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
        });
        return names;
    }

    /** One more record. */
    public KnownNames add(String name, String type, String value) {
        records.computeIfAbsent(name.toLowerCase(Locale.ROOT) + " " + type, key -> new ArrayList<>())
                .add(value);
        return this;
    }

    /** How many questions were asked. */
    public int asked() {
        return asked;
    }

    @Override
    public List<String> texts(String name) throws NoAnswer {
        return find(name, "TXT");
    }

    @Override
    public List<InetAddress> addresses(String name, InetAddress like) throws NoAnswer {
        List<InetAddress> found = new ArrayList<>();
        for (String text : find(name, like instanceof Inet4Address ? "A" : "AAAA")) {
            found.add(address(text));
        }
        return found;
    }

    @Override
    public List<String> exchangers(String domain) throws NoAnswer {
        return find(domain, "MX");
    }

    @Override
    public List<String> names(InetAddress address) throws NoAnswer {
        return find(address.getHostAddress(), "PTR");
    }

    private List<String> find(String name, String type) throws NoAnswer {
        asked++;
        String key = name.toLowerCase(Locale.ROOT);
        if (records.containsKey(key + " TIMEOUT")) {
            throw new NoAnswer("no answer in time");
        }
        return records.getOrDefault(key + " " + type, List.of());
    }

    /** An address of its text. */
    public static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
