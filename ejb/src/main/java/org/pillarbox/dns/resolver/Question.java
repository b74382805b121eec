package org.pillarbox.dns.resolver;

import org.pillarbox.dns.RecordType;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;

/**
 * One question; equal to the same in other letters.
 *
 * @param name absolute, in lower case
 * @param type what is asked for
 */
record Question(Name name, RecordType<?> type) {
    static Question of(String name, RecordType<?> type) throws TextParseException {
        return new Question(Name.fromString(name, Name.root).canonicalize(), type);
    }

    Question at(Name other) {
        return new Question(other.canonicalize(), type);
    }

    /** A message with a number of its own, which whoever does not see it has to guess (RFC 5452). */
    Message message() {
        return Message.newQuery(Record.newRecord(name, type.code(), DClass.IN));
    }

    @Override
    public String toString() {
        return name.toString(true) + " " + type.label();
    }
}
