package org.pillarbox.dns.resolver;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.pillarbox.dns.MailExchanger;
import org.pillarbox.dns.RecordType;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;

/** Turns records into what the rest of the server knows. */
final class Reading {
    private Reading() {}

    static <T> List<T> values(List<Record> records, RecordType<T> type) {
        List<T> values =
                records.stream().map(record -> type.value().cast(value(record))).toList();
        return type.equals(RecordType.MX)
                ? values.stream()
                        .sorted(Comparator.comparingInt(each -> ((MailExchanger) each).preference()))
                        .toList()
                : values;
    }

    private static Object value(Record record) {
        if (record instanceof ARecord a) {
            return a.getAddress();
        } else if (record instanceof AAAARecord aaaa) {
            return aaaa.getAddress();
        } else if (record instanceof MXRecord mx) {
            return new MailExchanger(mx.getPriority(), host(mx.getTarget()));
        } else if (record instanceof TXTRecord txt) {
            return text(txt);
        } else if (record instanceof PTRRecord ptr) {
            return host(ptr.getTarget());
        }
        return record.rdataToWireCanonical();
    }

    private static String text(TXTRecord record) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        record.getStringsAsByteArrays().forEach(text::writeBytes);
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    private static String host(Name name) {
        return name.equals(Name.root) ? "" : name.toString(true).toLowerCase(Locale.ROOT);
    }
}
