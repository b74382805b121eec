package org.pillarbox.dns.resolver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.Lookup.Failed;
import org.pillarbox.dns.Lookup.Found;
import org.xbill.DNS.Name;

/** Keeps answers for as long as they hold, up to a number and a size; those not asked for the longest go first. */
final class Memory {
    /** RFC 2308 §5 has "no such name" kept for hours at most. */
    private static final Duration LONGEST_NOTHING = Duration.ofHours(1);

    /** Who does not answer is not asked by every message of a burst (RFC 2308 §7). */
    private static final Duration FAILURE = Duration.ofSeconds(5);

    private record Kept(Lookup<?> answer, Instant until, int size) {}

    private final Clock clock;
    private final long mostBytes;
    private final Map<Question, Kept> answers = new LinkedHashMap<>(64, 0.75f, true);
    private int most;
    private Duration longest = Duration.ZERO;
    private long bytes;

    /** Keeps nothing until it is told how much. */
    Memory(Clock clock, long mostBytes) {
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /** Begins anew, with room for so many answers, and for so long at most. */
    synchronized void begin(int answersAtMost, Duration longestKept) {
        answers.clear();
        bytes = 0;
        most = answersAtMost;
        longest = longestKept;
    }

    synchronized Optional<Lookup<?>> find(Question question) {
        Kept kept = answers.get(question);
        if (kept == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (!kept.until().isAfter(now)) {
            remove(question);
            return Optional.empty();
        }
        return Optional.of(left(kept.answer(), Duration.between(now, kept.until())));
    }

    synchronized void keep(Question question, Lookup<?> answer) {
        remove(question);
        Duration holds = holds(answer);
        if (holds.isZero() || holds.isNegative()) {
            return;
        }
        Kept kept = new Kept(answer, clock.instant().plus(holds), size(question, answer));
        answers.put(question, kept);
        bytes += kept.size();
        while (answers.size() > most || bytes > mostBytes) {
            remove(answers.keySet().iterator().next());
        }
    }

    synchronized void forget(Name name) {
        List<Question> about = answers.keySet().stream()
                .filter(each -> each.name().equals(name))
                .toList();
        about.forEach(this::remove);
    }

    synchronized int size() {
        return answers.size();
    }

    private void remove(Question question) {
        Kept gone = answers.remove(question);
        if (gone != null) {
            bytes -= gone.size();
        }
    }

    private Duration holds(Lookup<?> answer) {
        if (answer instanceof Failed) {
            return FAILURE;
        }
        return answer instanceof Found<?> found
                ? shorter(found.holds(), longest)
                : shorter(((Lookup.NotFound<?>) answer).holds(), shorter(longest, LONGEST_NOTHING));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** What is left of it holds no longer than this memory keeps it. */
    private static Lookup<?> left(Lookup<?> answer, Duration holds) {
        if (answer instanceof Found<?> found) {
            return new Found<>(found.values(), holds, found.secure());
        }
        return answer instanceof Lookup.NotFound<?> none ? new Lookup.NotFound<>(none.nameExists(), holds) : answer;
    }

    private static int size(Question question, Lookup<?> answer) {
        int size = 200 + question.name().length();
        List<Object> values = new ArrayList<>(answer.values());
        for (Object value : values) {
            size += 50;
            if (value instanceof String text) {
                size += text.length();
            } else if (value instanceof byte[] data) {
                size += data.length;
            }
        }
        return size;
    }
}
