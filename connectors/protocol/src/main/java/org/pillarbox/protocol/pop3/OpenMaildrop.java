package org.pillarbox.protocol.pop3;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pillarbox.api.pop3.Maildrop;
import org.pillarbox.api.pop3.MaildropMessage;

/** A locked maildrop with the marks that DELE made (RFC 1939 §5). Numbers begin with 1 and never change. */
final class OpenMaildrop {
    private final Maildrop maildrop;
    private final BitSet deleted = new BitSet();
    private int count;
    private long octets;

    OpenMaildrop(Maildrop maildrop) {
        this.maildrop = maildrop;
        reset();
    }

    Maildrop maildrop() {
        return maildrop;
    }

    /** Messages that are not marked. */
    int count() {
        return count;
    }

    /** Their size in all. */
    long octets() {
        return octets;
    }

    /** Its number when the argument names a message that is there and not marked. */
    int number(String argument) throws Refusal {
        long number = Pop3Arguments.number(argument);
        if (number < 1 || number > maildrop.messages().size() || deleted.get((int) number)) {
            throw new Refusal(new Pop3Reply.Err("No such message"));
        }
        return (int) number;
    }

    /** The message of a number that {@link #number} gave. */
    MaildropMessage message(int number) {
        return maildrop.messages().get(number - 1);
    }

    void delete(int number) {
        deleted.set(number);
        count--;
        octets -= message(number).size();
    }

    /** Takes all marks away. */
    void reset() {
        deleted.clear();
        count = maildrop.messages().size();
        octets = maildrop.messages().stream().mapToLong(MaildropMessage::size).sum();
    }

    /** The keys of the marked messages. */
    Set<Long> deletedIds() {
        Set<Long> ids = new HashSet<>();
        deleted.stream().forEach(number -> ids.add(message(number).id()));
        return ids;
    }

    /** A line for each message that is not marked, made as it is asked for. */
    Stream<String> lines(IntFunction<String> line) {
        return IntStream.rangeClosed(1, maildrop.messages().size())
                .filter(number -> !deleted.get(number))
                .mapToObj(line);
    }

    /** The sum that STAT, RSET and the log-in tell in words. */
    String summary() {
        return count + " messages (" + octets + " octets)";
    }
}
