package org.pillarbox.filter.authenticity.dmarc;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pillarbox.filter.authenticity.DomainNames;
import org.pillarbox.filter.authenticity.Questions;
import org.pillarbox.filter.authenticity.Result;
import org.pillarbox.filter.authenticity.dkim.DkimOutcome;
import org.pillarbox.filter.authenticity.spf.SpfOutcome;
import org.pillarbox.message.MailboxList;

/** Holds what SPF and the signatures say against the author's domain (RFC 7489 §6.6). */
public final class DmarcCheck {
    /** Authors of different domains that are looked at; a message with more is nobody's. */
    private static final int MOST_DOMAINS = 3;

    private final UnaryOperator<String> organisation;
    private final SpfOutcome spf;
    private final List<DkimOutcome> signatures;
    private final Questions dns;

    /**
     * With what was found out.
     *
     * @param organisation the organisational domain of a domain
     */
    public DmarcCheck(UnaryOperator<String> organisation, SpfOutcome spf, List<DkimOutcome> signatures, Questions dns) {
        this.organisation = organisation;
        this.spf = spf;
        this.signatures = signatures;
        this.dns = dns;
    }

    /**
     * Of a message with these From fields. Of several authors the first counts who is not proven.
     *
     * @param from the fields' values, unfolded
     */
    public DmarcOutcome of(List<String> from) {
        List<String> domains = from.stream()
                .flatMap(value -> MailboxList.read(value).stream())
                .map(address -> address.domainKey())
                .distinct()
                .limit(MOST_DOMAINS + 1L)
                .toList();
        if (domains.isEmpty() || domains.size() > MOST_DOMAINS) {
            String reason = domains.isEmpty() ? "the message names no author" : "the message names too many authors";
            return new DmarcOutcome(Result.PERMERROR, "", false, DmarcPolicy.NONE, reason);
        }
        List<DmarcOutcome> outcomes = domains.stream().map(this::ofDomain).toList();
        return outcomes.stream()
                .filter(outcome -> outcome.result() == Result.FAIL)
                .findFirst()
                .or(() -> outcomes.stream().filter(outcome -> !outcome.proven()).findFirst())
                .orElse(outcomes.get(0));
    }

    private DmarcOutcome ofDomain(String domain) {
        if (!DomainNames.isName(domain)) {
            return new DmarcOutcome(
                    Result.NONE, domain, false, DmarcPolicy.NONE, "no domain that could publish a record");
        }
        boolean related = isProven(domain, false, false);
        try {
            Optional<DmarcRecord> own = record(domain);
            String above = organisation.apply(domain);
            Optional<DmarcRecord> record = own.isPresent() || above.equals(domain) ? own : record(above);
            if (record.isEmpty()) {
                return new DmarcOutcome(Result.NONE, domain, related, DmarcPolicy.NONE, "");
            }
            DmarcPolicy asked =
                    own.isPresent() ? own.get().policy() : record.get().subdomains();
            return judged(domain, record.get(), record.get().testing() ? DmarcPolicy.NONE : asked);
        } catch (Questions.NoAnswer later) {
            return new DmarcOutcome(Result.TEMPERROR, domain, related, DmarcPolicy.NONE, later.getMessage());
        }
    }

    private DmarcOutcome judged(String domain, DmarcRecord record, DmarcPolicy policy) {
        if (isProven(domain, record.strictDkim(), record.strictSpf())) {
            return new DmarcOutcome(Result.PASS, domain, true, policy, "");
        }
        boolean unsure = spf.result() == Result.TEMPERROR && isAligned(spf.domain(), domain, record.strictSpf())
                || signatures.stream()
                        .anyMatch(signature -> signature.result() == Result.TEMPERROR
                                && isAligned(signature.domain(), domain, record.strictDkim()));
        return unsure
                ? new DmarcOutcome(Result.TEMPERROR, domain, false, policy, "what could prove it cannot be asked now")
                : new DmarcOutcome(Result.FAIL, domain, false, policy, "neither SPF nor a signature speaks for it");
    }

    private Optional<DmarcRecord> record(String domain) throws Questions.NoAnswer {
        List<DmarcRecord> records = dns.texts("_dmarc." + domain).stream()
                .flatMap(text -> DmarcRecord.parse(text).stream())
                .toList();
        return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
    }

    private boolean isProven(String domain, boolean strictDkim, boolean strictSpf) {
        return spf.result() == Result.PASS && isAligned(spf.domain(), domain, strictSpf)
                || signatures.stream()
                        .anyMatch(signature ->
                                signature.result() == Result.PASS && isAligned(signature.domain(), domain, strictDkim));
    }

    /** RFC 7489 §3.1. */
    private boolean isAligned(String proven, String author, boolean strict) {
        return proven.equals(author)
                || !strict && !proven.isEmpty() && organisation.apply(proven).equals(organisation.apply(author));
    }
}
