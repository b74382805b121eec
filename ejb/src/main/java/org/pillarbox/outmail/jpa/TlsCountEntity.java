package org.pillarbox.outmail.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.pillarbox.outmail.tlsreport.TlsCount;
import org.pillarbox.outmail.tlsreport.TlsPolicy;
import org.pillarbox.outmail.tlsreport.TlsResult;

/** How connections of a day were secured. */
@Entity
@Table(name = "tls_count")
class TlsCountEntity {
    /** All that follows but the number, in one text. */
    @Id
    @Column(name = "counted")
    String counted;

    @Column(name = "counted_on")
    LocalDate day;

    @Column(name = "domain")
    String domain;

    @Enumerated(EnumType.STRING)
    @Column(name = "policy")
    TlsPolicy policy;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    TlsResult result;

    @Column(name = "host")
    String host;

    @Column(name = "connections")
    long connections;

    static TlsCountEntity of(TlsCount count) {
        TlsCountEntity row = new TlsCountEntity();
        row.counted = key(count);
        row.day = count.day();
        row.domain = count.domain();
        row.policy = count.policy();
        row.result = count.result();
        row.host = count.host();
        row.connections = count.connections();
        return row;
    }

    static String key(TlsCount count) {
        return String.join(
                " ",
                count.day().toString(),
                count.policy().name(),
                count.result().name(),
                count.domain(),
                count.host());
    }

    TlsCount count() {
        return new TlsCount(day, domain, policy, result, host, connections);
    }
}
