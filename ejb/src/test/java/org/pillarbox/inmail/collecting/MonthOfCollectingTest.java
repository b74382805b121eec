package org.pillarbox.inmail.collecting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.inmail.Progress;
import org.pillarbox.settings.inmail.Download;
import org.pillarbox.settings.inmail.InMail;

/**
 * A month of a mailbox at a provider whose line breaks at any byte, whose QUIT is now and then not carried out, and whose mail comes
 * to a server that is killed, or loses power, at any moment: at the end every message is there once.
 */
@Timeout(120)
class MonthOfCollectingTest {
    private static final int DAYS = Integer.getInteger("pillarbox.test.collectingDays", 30);
    private static final Pattern NUMBER = Pattern.compile("X-Number: (\\d+)");

    private int kills;
    private int cuts;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void endsWithEveryMessageOnceWhereTheyAreDeletedAtOnce(long seed) throws Exception {
        month(new Random(seed), Download.ALL, true);
    }

    @ParameterizedTest
    @ValueSource(longs = {4})
    void endsWithEveryMessageOnceWhereTheyStayForDays(long seed) throws Exception {
        month(new Random(seed), new Download(0, 3, false, false), true);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void endsWithEveryMessageOnceWhereTheServerHasNoNames(long seed) throws Exception {
        month(new Random(seed), new Download(0, seed == 6 ? 3 : 0, false, false), false);
    }

    private void month(Random random, Download download, boolean names) throws Exception {
        try (Station station = new Station()) {
            FakeProvider provider = station.provider;
            provider.uidl = names;
            InMail inMail = station.inMail(download);
            int sent = 0;
            for (int day = 0; day < DAYS; day++) {
                int mails = random.nextInt(6);
                for (int i = 0; i < mails; i++) {
                    provider.put(CollectorTest.mail(++sent) + "x".repeat(random.nextInt(3000)) + "\r\n");
                }
                for (int run = 0; run < 3; run++) {
                    day(station, inMail, random);
                    station.age(Duration.ofHours(8));
                }
            }
            finish(station, inMail);
            assertOnce(station, sent);
            assertTrue(kills > DAYS / 6, kills + " kills");
            assertTrue(cuts > DAYS / 6, cuts + " cuts");
            assertEquals(List.of(), station.errors.latest(1));
        }
    }

    /** One collection, in which something goes wrong more often than not. */
    private void day(Station station, InMail inMail, Random random) throws Exception {
        FakeProvider provider = station.provider;
        provider.breaksAfter = random.nextInt(3) == 0 ? random.nextInt(20_000) : Long.MAX_VALUE;
        provider.deletes = random.nextInt(6) != 0;
        provider.answersQuit = random.nextInt(6) != 0;
        cuts += provider.breaksAfter < Long.MAX_VALUE ? 1 : 0;
        int deadly = random.nextInt(3) == 0 ? random.nextInt(14) : Integer.MAX_VALUE;
        boolean powerGoes = random.nextInt(5) == 0;
        if (powerGoes) {
            station.files().dieAfter(random.nextInt(60));
        }
        int[] moments = {0};
        station.moment = () -> {
            if (moments[0]++ == deadly) {
                throw new Station.Death();
            }
        };
        try {
            station.collectOnly(inMail, Progress.NONE);
            if (random.nextInt(3) == 0) {
                // Another run comes before the worker.
                station.collectOnly(inMail, Progress.NONE);
            }
            station.route();
        } catch (Station.Death killed) {
            kills++;
        }
        station.moment = () -> {};
        if (powerGoes) {
            kills++;
            station.losePower(random);
            station.replay();
        } else if (moments[0] > deadly) {
            station.restart();
        }
    }

    private static void finish(Station station, InMail inMail) throws Exception {
        FakeProvider provider = station.provider;
        provider.breaksAfter = Long.MAX_VALUE;
        provider.deletes = true;
        provider.answersQuit = true;
        for (int i = 0; i < 3; i++) {
            assertEquals("", station.collect(inMail).fault().orElse(""));
            station.age(Duration.ofDays(4));
        }
        assertEquals(List.of(), provider.mailbox());
    }

    private static void assertOnce(Station station, int sent) throws Exception {
        TreeMap<Integer, Integer> found = new TreeMap<>();
        for (String mail : station.mailbox(Station.ANN)) {
            Matcher matcher = NUMBER.matcher(mail);
            assertTrue(matcher.find(), mail);
            found.merge(Integer.valueOf(matcher.group(1)), 1, Integer::sum);
        }
        List<Integer> lost = new ArrayList<>();
        List<Integer> doubled = new ArrayList<>();
        for (int number = 1; number <= sent; number++) {
            int times = found.getOrDefault(number, 0);
            if (times == 0) {
                lost.add(number);
            } else if (times > 1) {
                doubled.add(number);
            }
        }
        assertEquals("lost [], doubled []", "lost " + lost + ", doubled " + doubled);
        assertEquals(0, station.mailbox(Station.POSTMASTER).size());
    }
}
