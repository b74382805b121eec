package org.pillarbox.filter.greylist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.DirectoryFixture.TestClock;
import org.pillarbox.filter.greylist.jpa.JpaGreylistRows;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.GreylistSettings;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

/** On both databases, and as two nodes on one. */
@Timeout(120)
class GreylistTest {
    private static final Welcome FIVE_MINUTES = new Welcome(Optional.of(Duration.ofMinutes(5)), Optional.empty());

    private final TestClock clock = new TestClock();
    private final FixedSettings settings = new FixedSettings();

    private Greylist node(TestDatabase database) {
        settings.put(new GreylistSettings(true, 300, 24, 35, 3, "198.51.100.77"));
        return new Greylist(settings, transactions(database), clock);
    }

    private static Greylist.Transactions transactions(TestDatabase database) {
        return new Greylist.Transactions() {
            @Override
            public <T> T call(Function<GreylistRows, T> work) {
                AtomicReference<T> result = new AtomicReference<>();
                database.inTransaction(em -> result.set(work.apply(new JpaGreylistRows(em))));
                return result.get();
            }
        };
    }

    private static Triplet triplet(String address, String sender) {
        try {
            return Triplet.of(InetAddress.getByName(address), sender, "ann@mail.example");
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void letsInWhoComesBackInTime(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Greylist list = node(database);
            Triplet eve = triplet("198.51.100.7", "eve@outside.example");
            assertEquals(FIVE_MINUTES, list.meet(eve));
            clock.pass(Duration.ofSeconds(100));
            assertEquals(Optional.of(Duration.ofSeconds(200)), list.meet(eve).left());
            clock.pass(Duration.ofSeconds(200));
            assertEquals(Optional.of(Duration.ofSeconds(300)), list.meet(eve).waited());
            assertEquals(Welcome.IN, list.meet(eve), "known from now on");
            assertEquals(FIVE_MINUTES, list.meet(triplet("198.51.100.7", "eva@outside.example")), "another sender");
            clock.pass(Duration.ofDays(34));
            assertEquals(Welcome.IN, list.meet(eve));
            clock.pass(Duration.ofDays(34));
            assertEquals(Welcome.IN, list.meet(eve), "counted from the last message");
            clock.pass(Duration.ofDays(36));
            assertEquals(FIVE_MINUTES, list.meet(eve), "forgotten");
            clock.pass(Duration.ofHours(25));
            assertEquals(FIVE_MINUTES, list.meet(eve), "came back too late");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aNetworkWhoseMailComesBackIsLetInAtOnce(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Greylist list = node(database);
            for (int i = 0; i < 3; i++) {
                list.meet(triplet("198.51.100." + i, "s" + i + "@outside.example"));
            }
            clock.pass(Duration.ofMinutes(6));
            for (int i = 0; i < 3; i++) {
                assertTrue(list.meet(triplet("198.51.100." + (9 + i), "s" + i + "@outside.example"))
                        .waited()
                        .isPresent());
            }
            assertEquals(Welcome.IN, list.meet(triplet("198.51.100.200", "new@outside.example")));
            assertEquals(FIVE_MINUTES, list.meet(triplet("198.51.101.200", "new@outside.example")));
            clock.pass(Duration.ofDays(36));
            assertEquals(FIVE_MINUTES, list.meet(triplet("198.51.100.200", "new@outside.example")));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void twoNodesKnowWhatEitherOfThemMet(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Greylist one = node(database);
            Greylist other = node(database);
            Triplet eve = triplet("198.51.100.7", "eve@outside.example");
            for (int round = 0; round < 2; round++) {
                CyclicBarrier together = new CyclicBarrier(2);
                List<CompletableFuture<Welcome>> both = new ArrayList<>();
                for (Greylist node : List.of(one, other)) {
                    both.add(CompletableFuture.supplyAsync(
                            () -> {
                                meetAt(together);
                                return node.meet(eve);
                            },
                            task -> new Thread(task).start()));
                }
                boolean first = round == 0;
                both.forEach(each -> assertEquals(first, each.join().left().isPresent(), each.join()::toString));
                clock.pass(Duration.ofMinutes(5));
            }
            assertEquals(Welcome.IN, one.meet(eve));
            assertEquals(1, one.kept());
            int passes = transactions(database).call(rows -> rows.passes(eve.network(), clock.instant()));
            assertEquals(1, passes, "counted once");
        }
    }

    private static void meetAt(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void housekeepingForgetsWhoDidNotComeBack(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            Greylist list = node(database);
            list.meet(triplet("198.51.100.7", "eve@outside.example"));
            clock.pass(Duration.ofMinutes(5));
            list.meet(triplet("198.51.100.7", "eve@outside.example"));
            list.meet(triplet("203.0.113.7", "mallory@outside.example"));
            clock.pass(Duration.ofHours(25));
            assertEquals(1, list.forget());
            assertEquals(1, list.kept());
            clock.pass(Duration.ofDays(36));
            assertEquals(2, list.forget(), "the triplet and its network");
            assertEquals(0, list.kept());
        }
    }

    @Test
    void aFullOrBrokenTableLetsEverybodyIn() {
        settings.put(new GreylistSettings(true, 300, 24, 35, 0, ""));
        Triplet eve = triplet("198.51.100.7", "eve@outside.example");
        Greylist broken = new Greylist(
                settings,
                new Greylist.Transactions() {
                    @Override
                    public <T> T call(Function<GreylistRows, T> work) {
                        throw new IllegalStateException("no database");
                    }
                },
                clock);
        assertEquals(Welcome.IN, broken.meet(eve));
    }

    @Test
    void whoIsExceptedIsNotAskedAbout() throws Exception {
        settings.put(new GreylistSettings(true, 300, 24, 35, 0, "198.51.100.0/25"));
        Greylist list = new Greylist(settings, null, clock);
        assertFalse(list.concerns(InetAddress.getByName("198.51.100.77")));
        assertTrue(list.concerns(InetAddress.getByName("198.51.100.200")));
        settings.put(new GreylistSettings(false, 300, 24, 35, 0, ""));
        assertFalse(list.concerns(InetAddress.getByName("198.51.100.200")));
        GreylistExceptionsCheck check = new GreylistExceptionsCheck();
        assertThrows(InvalidSetting.class, () -> check.check(new GreylistSettings(false, 300, 24, 35, 0, "nowhere")));
    }

    @Test
    void aTripletHidesWhoWritesAndHasTheNetwork() {
        Triplet eve = triplet("198.51.100.7", "Eve@Outside.example");
        assertEquals("198.51.100.0/24", eve.network());
        assertEquals(64, eve.hash().length());
        assertEquals(eve, triplet("198.51.100.250", "eve@outside.EXAMPLE"));
        assertNotEquals(eve, triplet("198.51.101.7", "eve@outside.example"));
        assertTrue(triplet("2001:db8::1", "").network().endsWith("/64"));
    }
}
