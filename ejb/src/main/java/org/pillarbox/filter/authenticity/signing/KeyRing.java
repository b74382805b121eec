package org.pillarbox.filter.authenticity.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.filter.authenticity.DomainNames;
import org.pillarbox.filter.authenticity.dkim.PublishedKey;
import org.pillarbox.settings.DkimKey;
import org.pillarbox.settings.DkimSettings;
import org.pillarbox.settings.InvalidSetting;

/** Changes the keys of the page. */
public final class KeyRing {
    private final List<DkimKey> keys;

    public KeyRing(DkimSettings page) {
        this.keys = page.keys();
    }

    /** As they are shown: domains in their order, the newest keys of each first. */
    public List<DkimKeys> shown() {
        Map<String, List<DkimKey>> sets = new LinkedHashMap<>();
        keys.forEach(key -> sets.computeIfAbsent(key.domain() + " " + key.set(), name -> new ArrayList<>())
                .add(key));
        return sets.values().stream()
                .map(KeyRing::shown)
                .sorted(Comparator.comparing(DkimKeys::domain)
                        .thenComparing(Comparator.comparing(DkimKeys::made).reversed())
                        .thenComparing(Comparator.comparing(DkimKeys::set).reversed()))
                .toList();
    }

    private static DkimKeys shown(List<DkimKey> set) {
        DkimKey first = set.get(0);
        return new DkimKeys(
                first.domain(),
                first.set(),
                first.state(),
                first.made(),
                set.stream().map(KeyRing::record).toList());
    }

    private static DkimKeys.TxtRecord record(DkimKey key) {
        String text = PublishedKey.record(key.kind(), key.publicKey());
        return new DkimKeys.TxtRecord(name(key), text, PublishedKey.quoted(text), key.kind());
    }

    private static String name(DkimKey key) {
        return key.selector() + "._domainkey." + key.domain();
    }

    /** The keys of a set; none where there is no such set. */
    public List<DkimKey> of(String domain, String set) {
        return keys.stream().filter(key -> isOf(key, domain, set)).toList();
    }

    /**
     * With new keys for a domain.
     *
     * @throws InvalidSetting when it is none
     */
    public DkimSettings with(KeySecrets secrets, String domain, Instant now) {
        if (!DomainNames.isName(domain)) {
            throw new InvalidSetting("domain", "Give a domain, such as example.com");
        }
        Set<String> taken = keys.stream()
                .filter(key -> key.domain().equals(domain))
                .map(DkimKey::set)
                .collect(Collectors.toSet());
        List<DkimKey> more = new ArrayList<>(keys);
        more.addAll(new KeyMaker(secrets).make(domain, taken, now));
        return new DkimSettings(more);
    }

    /** Where this set signs, and no other of its domain. */
    public DkimSettings signing(String domain, String set) {
        require(domain, set);
        return new DkimSettings(keys.stream()
                .map(key -> !key.domain().equals(domain)
                        ? key
                        : key.set().equals(set)
                                ? key.in(DkimKey.State.SIGNING)
                                : key.state() == DkimKey.State.SIGNING ? key.in(DkimKey.State.RETIRED) : key)
                .toList());
    }

    /** Where this set does not sign any more. */
    public DkimSettings retired(String domain, String set) {
        require(domain, set);
        return new DkimSettings(keys.stream()
                .map(key -> isOf(key, domain, set) ? key.in(DkimKey.State.RETIRED) : key)
                .toList());
    }

    /** Without a set. */
    public DkimSettings without(String domain, String set) {
        require(domain, set);
        return new DkimSettings(
                keys.stream().filter(key -> !isOf(key, domain, set)).toList());
    }

    private void require(String domain, String set) {
        if (of(domain, set).isEmpty()) {
            throw new InvalidSetting("domain", "There are no such keys of " + domain + " any more");
        }
    }

    private static boolean isOf(DkimKey key, String domain, String set) {
        return key.domain().equals(domain) && key.set().equals(set);
    }
}
