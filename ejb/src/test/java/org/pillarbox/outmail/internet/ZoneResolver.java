package org.pillarbox.outmail.internet;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.MailExchanger;
import org.pillarbox.dns.RecordType;
import org.pillarbox.dns.Resolver;

/** Knows what a test has told it. An address that is written as a name is its own. */
final class ZoneResolver implements Resolver {
    private static final Duration LONG = Duration.ofHours(1);

    private final Map<String, List<MailExchanger>> exchangers = new ConcurrentHashMap<>();
    private final Map<String, InetAddress> addresses = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, byte[]> certificates = new ConcurrentHashMap<>();
    private final Set<String> signed = ConcurrentHashMap.newKeySet();
    private final Set<String> existing = new HashSet<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    ZoneResolver mx(String domain, int preference, String host) {
        exchangers.computeIfAbsent(domain, none -> new ArrayList<>()).add(new MailExchanger(preference, host));
        return this;
    }

    ZoneResolver address(String host, String address) {
        try {
            addresses.put(host, InetAddress.getByName(address));
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException(none);
        }
        return this;
    }

    ZoneResolver txt(String name, String text) {
        texts.put(name, text);
        return this;
    }

    ZoneResolver tlsa(String name, byte[] record) {
        certificates.put(name, record);
        return this;
    }

    /** Whatever is known of the name is signed. */
    ZoneResolver signed(String... names) {
        signed.addAll(List.of(names));
        return this;
    }

    ZoneResolver exists(String name) {
        existing.add(name);
        return this;
    }

    ZoneResolver fails(String name) {
        failing.add(name);
        return this;
    }

    ZoneResolver answers(String name) {
        failing.remove(name);
        return this;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public <T> CompletableFuture<Lookup<T>> begin(String name, RecordType<T> type) {
        asked.add(name);
        return CompletableFuture.completedFuture(answer(name, type));
    }

    private <T> Lookup<T> answer(String name, RecordType<T> type) {
        if (failing.contains(name)) {
            return new Lookup.Failed<>("nobody answers", true);
        }
        List<T> values = new ArrayList<>();
        if (type == RecordType.MX) {
            exchangers.getOrDefault(name, List.of()).stream()
                    .sorted(Comparator.comparingInt(MailExchanger::preference))
                    .map(type.value()::cast)
                    .forEach(values::add);
        } else if (type == RecordType.TXT && texts.containsKey(name)) {
            values.add(type.value().cast(texts.get(name)));
        } else if (type.label().equals("TLSA") && certificates.containsKey(name)) {
            values.add(type.value().cast(certificates.get(name)));
        } else if (addresses.containsKey(name)
                && addresses.get(name) instanceof Inet4Address == (type == RecordType.A)) {
            values.add(type.value().cast(addresses.get(name)));
        }
        boolean exists = existing.contains(name) || exchangers.containsKey(name) || addresses.containsKey(name);
        return values.isEmpty()
                ? new Lookup.NotFound<>(exists, LONG)
                : new Lookup.Found<>(values, LONG, signed.contains(name));
    }

    @Override
    public void forget(String name) {
        asked.add("forget " + name);
    }
}
