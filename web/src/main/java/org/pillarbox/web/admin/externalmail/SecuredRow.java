package org.pillarbox.web.admin.externalmail;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.outmail.tlsreport.TlsCount;
import org.pillarbox.outmail.tlsreport.TlsPolicy;
import org.pillarbox.web.shell.Texts;

/**
 * How connections to a domain's servers were secured, in words.
 *
 * @param domain the recipients', or words for all others
 * @param words the policy, the result, and the server where it failed
 */
public record SecuredRow(String domain, String words, long connections) implements Serializable {
    /** One for each that differs by more than the day, in the order given. */
    static List<SecuredRow> of(List<TlsCount> counts) {
        Map<List<String>, Long> sums = new LinkedHashMap<>();
        counts.forEach(count -> sums.merge(List.of(domain(count), words(count)), count.connections(), Long::sum));
        return sums.entrySet().stream()
                .map(each -> new SecuredRow(each.getKey().get(0), each.getKey().get(1), each.getValue()))
                .toList();
    }

    private static String domain(TlsCount count) {
        return count.policy() == TlsPolicy.NONE ? Texts.of("direct.secured.others") : count.domain();
    }

    private static String words(TlsCount count) {
        String policy = Texts.of("direct.policy." + count.policy());
        String host = count.host().isEmpty() ? "" : ": " + count.host();
        return policy + ", " + Texts.of("direct.result." + count.result()) + host;
    }
}
