package org.pillarbox.inmail.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pillarbox.api.mail.Address;
import org.pillarbox.journal.trace.Trace;

/** Recipients found so far, each once, and what there is to tell of the search. Not thread safe. */
final class Found {
    /** More than any message for one site has; the rest is left out, which the trace tells. */
    static final int MOST = 1_000;

    private static final int MOST_NOTES = 30;

    private final Map<String, Address> recipients = new LinkedHashMap<>();
    private final List<Trace.Step> notes = new ArrayList<>();

    /** A recipient, and where it stood. */
    void add(Address address, String where) {
        if (recipients.size() == MOST) {
            note("more recipients than " + MOST + "; the others are left out");
        } else if (recipients.putIfAbsent(address.localKey() + "@" + address.domainKey(), address) == null) {
            note(address + ", " + where);
        }
    }

    /** Something that the trace should tell. */
    void note(String words) {
        if (notes.size() < MOST_NOTES
                && notes.stream().noneMatch(step -> step.text().equals(words))) {
            notes.add(new Trace.Step(CollectedRouting.CHECK, words));
        }
    }

    boolean isEmpty() {
        return recipients.isEmpty();
    }

    List<Address> recipients() {
        return List.copyOf(recipients.values());
    }

    List<Trace.Step> notes() {
        return List.copyOf(notes);
    }
}
