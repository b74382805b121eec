package org.pillarbox.inmail.collecting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.inmail.pop3.Pop3Failure;
import org.pillarbox.inmail.pop3.Pop3Failure.Kind;
import org.pillarbox.routing.CollectedKey;

/**
 * Holds what a server shows against what was collected from it (ADR 259): one query for all that was there last, one more for each
 * five hundred names that were not, and a look at headers only where names cannot be believed.
 */
final class Recognition {
    private static final String NAMELESS =
            "The server supports neither UIDL nor TOP, so that messages cannot be left on it: set the days to 0";

    private final SeenMessages memory;
    private final HeaderLook look;
    private final long inMail;
    private final String mailbox;
    private final Map<String, List<Seen>> known = new HashMap<>();
    private final Map<Long, List<Seen>> missingBySize = new HashMap<>();
    private final Map<String, Seen> missingByPrint = new HashMap<>();
    private final Set<CollectedKey> missing = new LinkedHashSet<>();
    private int renamed;

    /**
     * @param inMail whose messages
     * @param mailbox its account
     */
    Recognition(SeenMessages memory, HeaderLook look, long inMail, String mailbox) {
        this.memory = memory;
        this.look = look;
        this.inMail = inMail;
        this.mailbox = mailbox;
    }

    /**
     * What of these was collected before; in their order.
     *
     * @param named whether the server gives names at all
     * @param staying whether messages are to stay on the server
     * @param now from when on those that are missing are remembered as gone
     */
    List<Message> of(List<Entry> entries, boolean named, boolean staying, Instant now) throws Pop3Failure {
        List<Seen> present = memory.present(inMail);
        for (Seen seen : present) {
            if (seen.key().mailbox().equals(mailbox)) {
                known.computeIfAbsent(seen.key().uid(), uid -> new ArrayList<>(1))
                        .add(seen);
            }
        }
        // A server without names is asked for headers where messages stay, or have stayed until now.
        boolean byHeader = !named
                && !entries.isEmpty()
                && (staying || known.keySet().stream().anyMatch(this::isHeader));
        List<Entry> all = byHeader || hasNameless(entries, named) ? namedByHeader(entries, named, staying) : entries;
        Set<String> shown =
                all.stream().flatMap(entry -> entry.uid().stream()).collect(Collectors.toCollection(HashSet::new));
        missing(present, shown);
        remembered(shown);
        List<Message> messages = new ArrayList<>(all.size());
        for (Entry entry : all) {
            messages.add(recognise(entry));
        }
        memory.gone(missing, now);
        return messages;
    }

    /** Messages that the server calls otherwise than before. */
    int renamed() {
        return renamed;
    }

    /** A message that has come in, and was collected before after all: no header could be looked at. */
    Optional<Seen> again(Message message, String fingerprint, boolean telling) {
        Optional<Seen> same = message.uid().map(uid -> known.getOrDefault(uid, List.of())).stream()
                .flatMap(List::stream)
                .filter(seen -> seen.key().fingerprint().equals(fingerprint))
                .findFirst();
        Optional<Seen> missing =
                Optional.ofNullable(missingByPrint.get(fingerprint)).filter(seen -> telling);
        return same.or(() -> missing).map(seen -> settle(message.entry(), message.uid(), seen));
    }

    private boolean isHeader(String uid) {
        return uid.startsWith("t:");
    }

    private static boolean hasNameless(List<Entry> entries, boolean named) {
        return named && entries.stream().anyMatch(entry -> entry.uid().isEmpty());
    }

    private List<Entry> namedByHeader(List<Entry> entries, boolean named, boolean staying) throws Pop3Failure {
        Map<String, Integer> bearers = new HashMap<>();
        List<Entry> all = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Optional<String> uid = entry.uid();
            if (uid.isEmpty()) {
                uid = look.fingerprint(entry.number())
                        .map(print -> "t:" + print)
                        .map(print -> {
                            int number = bearers.merge(print, 1, Integer::sum);
                            return number == 1 ? print : print + "#" + number;
                        });
            }
            all.add(new Entry(entry.listed(), uid));
        }
        if (!named && staying && !look.works()) {
            throw Pop3Failure.of(Kind.REFUSED, NAMELESS);
        }
        return all;
    }

    private void missing(List<Seen> present, Set<String> shown) {
        for (Seen seen : present) {
            if (!seen.key().mailbox().equals(mailbox)
                    || !shown.contains(seen.key().uid())) {
                missing.add(seen.key());
                missingByPrint.put(seen.key().fingerprint(), seen);
                missingBySize
                        .computeIfAbsent(seen.key().bytes(), size -> new ArrayList<>(1))
                        .add(seen);
            }
        }
    }

    /** Names that were not there last, but may have been before. */
    private void remembered(Set<String> shown) {
        List<String> strange =
                shown.stream().filter(uid -> !known.containsKey(uid)).toList();
        memory.named(inMail, mailbox, strange)
                .forEach(seen -> known.computeIfAbsent(seen.key().uid(), uid -> new ArrayList<>(1))
                        .add(seen));
    }

    private Message recognise(Entry entry) throws Pop3Failure {
        List<Seen> namesakes =
                entry.uid().map(uid -> known.getOrDefault(uid, List.of())).orElse(List.of());
        if (namesakes.size() == 1 && isSure(entry, namesakes.get(0))) {
            return Message.known(entry, namesakes.get(0));
        }
        List<Seen> likely = namesakes.isEmpty() ? missingBySize.getOrDefault(entry.bytes(), List.of()) : namesakes;
        if (likely.isEmpty() || entry.uid().isEmpty()) {
            return Message.fresh(entry, entry.uid());
        }
        Optional<String> print = look.fingerprint(entry.number());
        Optional<Seen> same = likely.stream()
                .filter(seen -> print.filter(seen.key().fingerprint()::equals).isPresent())
                .findFirst();
        return same.map(seen -> Message.known(entry, settle(entry, entry.uid(), seen)))
                .orElseGet(() -> Message.fresh(entry, entry.uid()));
    }

    private static boolean isSure(Entry entry, Seen seen) {
        return seen.gone().isEmpty()
                && (seen.key().bytes() == entry.bytes()
                        || seen.key().bytes() == 0
                        || entry.uid().orElse("").startsWith("t:"));
    }

    /** It is that one: from now on under this name, and with this size. */
    private Seen settle(Entry entry, Optional<String> uid, Seen seen) {
        CollectedKey before = seen.key();
        CollectedKey now =
                new CollectedKey(inMail, mailbox, uid.orElse(before.uid()), before.fingerprint(), entry.bytes());
        if (!before.uid().equals(now.uid())) {
            renamed++;
        }
        missingByPrint.remove(before.fingerprint());
        missing.remove(before);
        memory.rename(before, now);
        return new Seen(now, seen.collected(), Optional.empty());
    }
}
