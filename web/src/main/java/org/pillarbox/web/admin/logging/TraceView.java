package org.pillarbox.web.admin.logging;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.journal.trace.TraceSearch;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Paging;
import org.pillarbox.web.shell.Texts;

/** Message trace: finds messages and shows what became of each recipient. The search stands in the page's address. */
@Named
@RequestScoped
public class TraceView {
    private static final int SIZE = 25;
    private static final int KB = 1024;

    @Inject
    TraceSearch traces;

    private final TraceFilter filter = new TraceFilter();
    private Paging paging = Paging.first(SIZE);
    private List<Trace> found = List.of();

    /** Searches. */
    public void load() {
        if (!filter.getId().isEmpty()) {
            Optional<Trace> one = traces.find(filter.getId());
            found = one.map(List::of).orElse(List.of());
            paging = Paging.of("", SIZE, found.size());
            return;
        }
        paging = Paging.of(filter.getPage(), SIZE, traces.count(filter.query(0, SIZE)));
        found = traces.find(filter.query(paging.offset(), SIZE));
    }

    /** The outcome in words. */
    public String words(Trace.Outcome outcome) {
        return Outcomes.words(outcome);
    }

    /** The style of an outcome, which always stands beside its words. */
    public String style(Trace.Outcome outcome) {
        return Outcomes.style(outcome);
    }

    /** The worst that befell any recipient: what an administrator looks for in a list. */
    public Trace.Outcome worst(Trace trace) {
        return trace.recipients().stream()
                .map(Trace.Fate::outcome)
                .max(Enum::compareTo)
                .orElse(Trace.Outcome.DROPPED);
    }

    /** The sender; a report has none, so that nobody answers it with another (RFC 5321 §4.5.5). */
    public String sender(Trace trace) {
        return trace.sender().equals("<>") ? Texts.of("trace.report") : trace.sender();
    }

    /** The first recipients of a message, and how many more there are. */
    public String recipients(Trace trace) {
        List<Trace.Fate> all = trace.recipients();
        String first = all.stream().limit(2).map(Trace.Fate::recipient).collect(Collectors.joining(", "));
        return all.size() <= 2 ? first : Texts.of("trace.more", first, all.size() - 2);
    }

    /** How the journey began. */
    public String start(Trace trace) {
        return Texts.of("trace.acceptedfrom", trace.peer());
    }

    /** Asks where the same message would go now. */
    public Link again(Trace trace, Trace.Fate fate) {
        boolean user = !trace.account().isEmpty();
        String sender = trace.sender().equals("<>") ? "<>" : trace.sender().replaceAll("^<|>$", "");
        return new Link("/admin/logging/where")
                .with("to", fate.recipient(), "")
                .with("from", sender, "")
                .with("by", user ? "USER" : "", "")
                .with("user", trace.account(), "")
                .with("size", Math.max(1, trace.size() / KB), 10L);
    }

    /** The same search, another page of it. */
    public Link page(int number) {
        return filter.page(number);
    }

    public TraceFilter getFilter() {
        return filter;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<Trace> getFound() {
        return found;
    }
}
