package org.pillarbox.outmail.sts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.directory.DirectoryFixture.TestClock;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.RecordType;
import org.pillarbox.dns.Resolver;
import org.pillarbox.routing.NotedErrors;

@Tag("C6")
class StsPoliciesTest {
    private static final String ENFORCE = "version: STSv1\nmode: enforce\nmx: mx.a.example\nmax_age: 604800\n";

    private final TestClock clock = new TestClock();
    private final Map<String, KeptPolicy> rows = new HashMap<>();
    private Optional<String> record = Optional.of("v=STSv1; id=1;");
    private Optional<String> web = Optional.of(ENFORCE);
    private int fetches;
    private StsPolicies policies = make();

    @Test
    void isFetchedOnceAndAnewWhenItsNumberChangesOrADayHasPassed() {
        assertEquals(StsMode.ENFORCE, ask().orElseThrow().mode());
        ask();
        assertEquals(1, fetches);
        record = Optional.of("v=STSv1; id=2;");
        web = Optional.of(ENFORCE.replace("enforce", "testing"));
        assertEquals(StsMode.TESTING, ask().orElseThrow().mode());
        assertEquals(2, fetches);
        clock.pass(Duration.ofHours(25));
        ask();
        assertEquals(3, fetches);
    }

    @Test
    void whatWasFetchedOutlivesARestart() {
        ask();
        policies = make();
        web = Optional.empty();
        record = Optional.empty();
        assertEquals(StsMode.ENFORCE, ask().orElseThrow().mode());
        clock.pass(Duration.ofDays(8));
        assertEquals(Optional.empty(), ask());
    }

    @Test
    void whatCannotBeFetchedIsNotAskedForByEachMessage() {
        web = Optional.empty();
        StsPolicies.Answer first = policies.of("a.example");
        assertEquals(Optional.empty(), first.policy());
        assertEquals("the web server is away", first.failure());
        assertEquals("the web server is away", policies.of("a.example").failure());
        assertEquals(1, fetches);
        clock.pass(Duration.ofMinutes(6));
        web = Optional.of(ENFORCE);
        assertTrue(ask().isPresent());
        assertEquals(2, fetches);
    }

    @Test
    void aDomainTakesItsPolicyBackByTheModeNone() {
        ask();
        record = Optional.of("v=STSv1; id=2;");
        web = Optional.of("version: STSv1\nmode: none\nmax_age: 86400\n");
        assertEquals(Optional.empty(), ask());
    }

    @Test
    void withoutARecordTheWebIsNotAsked() {
        record = Optional.empty();
        assertEquals(Optional.empty(), ask());
        assertEquals(0, fetches);
    }

    private Optional<StsPolicy> ask() {
        return policies.of("a.example").policy();
    }

    private StsPolicies make() {
        return new StsPolicies(new Records(), this::fetch, new Rows(), new NotedErrors(), clock);
    }

    private String fetch(String domain) throws IOException {
        fetches++;
        return web.orElseThrow(() -> new IOException("the web server is away"));
    }

    private final class Records implements Resolver {
        @Override
        public <T> CompletableFuture<Lookup<T>> begin(String name, RecordType<T> type) {
            Lookup<T> answer = record.<Lookup<T>>map(
                            text -> new Lookup.Found<>(List.of(type.value().cast(text)), Duration.ofHours(1)))
                    .orElseGet(() -> new Lookup.NotFound<>(false, Duration.ofHours(1)));
            return CompletableFuture.completedFuture(answer);
        }

        @Override
        public void forget(String name) {
            // Nothing is kept.
        }
    }

    private final class Rows implements PolicyMemory {
        @Override
        public Optional<KeptPolicy> find(String domain) {
            return Optional.ofNullable(rows.get(domain));
        }

        @Override
        public void keep(String domain, KeptPolicy policy) {
            rows.put(domain, policy);
        }
    }
}
