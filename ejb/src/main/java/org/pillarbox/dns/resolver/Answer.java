package org.pillarbox.dns.resolver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.RecordType;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/** Follows one question through the messages that answer it: aliases lead on, up to a number (RFC 1034 §3.6.2). */
final class Answer<T> {
    private static final int MOST_ALIASES = 8;
    private static final int MOST_RECORDS = 200;

    /** Of what nobody said how long it holds (RFC 2308 §5). */
    private static final long UNSAID_SECONDS = 60;

    private final RecordType<T> type;
    private final boolean checked;
    private Question open;
    private int aliases;
    private long seconds = Long.MAX_VALUE;
    private boolean secure = true;

    /** @param checked whether an answer says truly that it is signed */
    Answer(Question first, RecordType<T> type, boolean checked) {
        this.checked = checked;
        this.open = first;
        this.type = type;
    }

    /** What is asked now. */
    Question open() {
        return open;
    }

    /** The end of it, or null when {@link #open} has become another question. */
    Lookup<T> take(Message message) {
        int rcode = message.getRcode();
        if (rcode != Rcode.NOERROR && rcode != Rcode.NXDOMAIN) {
            return new Lookup.Failed<>("the name server answered " + Rcode.string(rcode), false);
        }
        List<Record> answers = message.getSection(Section.ANSWER);
        if (answers.size() > MOST_RECORDS) {
            return new Lookup.Failed<>("the answer has " + answers.size() + " records", false);
        }
        secure &= message.getHeader().getFlag(Flags.AD);
        int before = aliases;
        List<Record> found = matching(answers);
        if (found == null) {
            return new Lookup.Failed<>("more than " + MOST_ALIASES + " aliases follow each other", false);
        }
        if (!found.isEmpty()) {
            return new Lookup.Found<>(Reading.values(found, type), Duration.ofSeconds(seconds), secure && checked);
        }
        if (aliases > before && rcode == Rcode.NOERROR && soa(message) == null) {
            return null; // The server knows the alias, and somebody else what it leads to.
        }
        return new Lookup.NotFound<>(rcode == Rcode.NOERROR, negative(message));
    }

    private List<Record> matching(List<Record> answers) {
        while (true) {
            List<Record> found = new ArrayList<>();
            Name next = null;
            for (Record each : answers) {
                if (!each.getName().equals(open.name())) {
                    continue;
                }
                if (each.getType() == type.code()) {
                    found.add(each);
                    seconds = Math.min(seconds, each.getTTL());
                } else if (each instanceof CNAMERecord alias) {
                    next = alias.getTarget();
                    seconds = Math.min(seconds, each.getTTL());
                }
            }
            if (!found.isEmpty() || next == null) {
                return found;
            }
            aliases++;
            if (aliases > MOST_ALIASES) {
                return null;
            }
            open = open.at(next);
        }
    }

    private Duration negative(Message message) {
        SOARecord soa = soa(message);
        long holds = soa == null ? UNSAID_SECONDS : Math.min(soa.getTTL(), soa.getMinimum());
        return Duration.ofSeconds(Math.min(holds, seconds));
    }

    private static SOARecord soa(Message message) {
        for (Record each : message.getSection(Section.AUTHORITY)) {
            if (each instanceof SOARecord soa) {
                return soa;
            }
        }
        return null;
    }
}
