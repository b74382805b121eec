package org.pillarbox.outmail.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.outmail.sts.KeptPolicy;
import org.pillarbox.outmail.sts.StsMode;
import org.pillarbox.outmail.sts.StsPolicy;
import org.pillarbox.outmail.tlsreport.TlsCount;
import org.pillarbox.outmail.tlsreport.TlsPolicy;
import org.pillarbox.outmail.tlsreport.TlsResult;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

@Tag("C6")
class TlsRowsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @EnumSource
    void policiesAreKeptForTheirTimeAndCountsForAMonth(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            KeptPolicy old = policy("1", Duration.ofMinutes(1), NOW);
            KeptPolicy good = policy("1", Duration.ofDays(7), NOW);
            KeptPolicy newer = policy("2", Duration.ofDays(7), NOW.plusSeconds(120));
            database.inTransaction(em -> new JpaPolicyMemory(em).keep("old.example", old));
            database.inTransaction(em -> new JpaPolicyMemory(em).keep("a.example", good));
            assertEquals(Optional.of(good), find(database, "a.example"));
            assertEquals(Optional.of(old), find(database, "old.example"));
            database.inTransaction(em -> new JpaPolicyMemory(em).keep("a.example", newer));
            assertEquals(Optional.of(newer), find(database, "a.example"));
            assertEquals(Optional.empty(), find(database, "old.example"));

            add(database, count(TODAY.minusDays(40), TlsResult.SECURED, 1));
            add(database, count(TODAY, TlsResult.SECURED, 3), count(TODAY, TlsResult.CERTIFICATE_EXPIRED, 1));
            add(database, count(TODAY, TlsResult.SECURED, 4));
            assertEquals(
                    List.of(count(TODAY, TlsResult.CERTIFICATE_EXPIRED, 1), count(TODAY, TlsResult.SECURED, 7)),
                    database.call(em -> new JpaTlsCounts(em).since(LocalDate.EPOCH, 10)));
            assertEquals(List.of(), database.call(em -> new JpaTlsCounts(em).since(TODAY.plusDays(1), 10)));
        }
    }

    private static Optional<KeptPolicy> find(TestDatabase database, String domain) {
        return database.call(em -> new JpaPolicyMemory(em).find(domain));
    }

    private static void add(TestDatabase database, TlsCount... counts) {
        database.inTransaction(em -> new JpaTlsCounts(em).add(List.of(counts)));
    }

    private static KeptPolicy policy(String id, Duration holds, Instant fetched) {
        return new KeptPolicy(
                id, new StsPolicy(StsMode.ENFORCE, List.of("mx.a.example", "*.b.example"), holds), fetched);
    }

    private static TlsCount count(LocalDate day, TlsResult result, long connections) {
        return new TlsCount(day, "a.example", TlsPolicy.MTA_STS, result, "mx.a.example", connections);
    }
}
