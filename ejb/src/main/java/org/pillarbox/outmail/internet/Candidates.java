package org.pillarbox.outmail.internet;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.MailExchanger;
import org.pillarbox.outmail.Unreachable;

/**
 * The hosts that are to be tried, one after another. Those of one preference are looked up together when their turn comes: where the
 * first takes the mail, the others are not asked about. Who is in the list only asks those whom the domain prefers to it: between
 * equals, mail would go round in circles (RFC 5321 §5.1). Used by one thread.
 */
final class Candidates {
    private static final Reply OURSELVES =
            Reply.of(554, "5.4.6", "The mail of this domain leads back here, but it is none of the local domains");

    private final Ourselves ourselves;
    private final HostAddresses addresses;
    private final boolean secure;
    private final Queue<List<MailExchanger>> groups = new LinkedList<>();
    private final Queue<Exchanger> ready = new LinkedList<>();
    private boolean begun;

    /** Begins to look a host up. */
    interface HostAddresses {
        CompletableFuture<Lookup<InetAddress>> begin(String host);
    }

    /**
     * @param most hosts that are tried
     * @param secure whether the list is signed
     */
    Candidates(List<MailExchanger> exchangers, int most, boolean secure, Ourselves ourselves, HostAddresses addresses) {
        this.ourselves = ourselves;
        this.addresses = addresses;
        this.secure = secure;
        List<MailExchanger> ordered = new ArrayList<>(exchangers);
        // Those of one preference share the work.
        Collections.shuffle(ordered);
        ordered.sort(Comparator.comparingInt(MailExchanger::preference));
        Map<Integer, List<MailExchanger>> byPreference = new LinkedHashMap<>();
        ordered.stream().limit(most).forEach(each -> byPreference
                .computeIfAbsent(each.preference(), none -> new ArrayList<>())
                .add(each));
        groups.addAll(byPreference.values());
    }

    /**
     * The next host; empty when there is none left.
     *
     * @throws Unreachable with a reply of 5xx, when the most preferred is this server itself
     */
    Optional<Exchanger> next() throws Unreachable {
        if (ready.isEmpty() && !groups.isEmpty()) {
            List<Exchanger> found = lookUp(groups.remove());
            if (found.stream().anyMatch(ourselves::is)) {
                groups.clear();
                if (!begun) {
                    throw new Unreachable(OURSELVES);
                }
            } else {
                ready.addAll(found);
            }
            begun = true;
        }
        return Optional.ofNullable(ready.poll());
    }

    private List<Exchanger> lookUp(List<MailExchanger> group) {
        Map<String, CompletableFuture<Lookup<InetAddress>>> begunHosts = new LinkedHashMap<>();
        group.forEach(each -> begunHosts.computeIfAbsent(each.host(), addresses::begin));
        return begunHosts.entrySet().stream()
                .map(each -> new Exchanger(each.getKey(), each.getValue().join(), secure))
                .toList();
    }
}
