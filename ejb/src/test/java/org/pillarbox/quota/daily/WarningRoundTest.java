package org.pillarbox.quota.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.quota.QuotaFixture.MEGABYTE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.quota.DailyWarnings.Told;
import org.pillarbox.quota.QuotaFixture;
import org.pillarbox.settings.QuotaSettings;
import org.pillarbox.settings.QuotaSettings.Level;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.CollectingSink;

class WarningRoundTest {
    @TempDir
    private Path keys;

    private final List<Letter> letters = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-443")
    @Tag("USR-444")
    void warnsWhoIsAtTheLevelAndListsAllInOneLetter(DatabaseKind kind) throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(kind, keys)) {
            quotas.size(quotas.user("ann", 10), 8 * MEGABYTE);
            quotas.size(quotas.user("bob", 100), 150 * MEGABYTE);
            quotas.size(quotas.user("carl", 10), 8 * MEGABYTE - 1);
            quotas.size(quotas.user("dora", 0), 1000 * MEGABYTE);
            assertEquals(new Told(2, 2), round(quotas, letters::add).daily());
            assertEquals(3, letters.size());
            String bob = text(0);
            assertTrue(bob.contains("To: <bob@"), bob);
            assertTrue(bob.contains("Subject: Your mailbox is at 150 % of its quota\r\n"), bob);
            assertTrue(bob.contains("holds 150.0 MB. Its quota is 100.0 MB, so it is at 150 %."), bob);
            assertTrue(text(1).contains("To: <ann@"), text(1));
            String list = text(2);
            assertTrue(list.contains("To: <Boss@"), list);
            assertTrue(list.contains("bob: 150 %, 150.0 MB of 100.0 MB\r\nann: 80 %, 8.0 MB of 10.0 MB\r\n"), list);
            assertFalse(list.contains("carl") || list.contains("dora"), list);
        }
    }

    @Test
    @Tag("USR-432")
    @Tag("USR-444")
    void writesToNobodyWithoutSuchUsersOrAtZero() throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(DatabaseKind.H2, keys)) {
            assertEquals(Told.NOBODY, round(quotas, letters::add).atStart());
            quotas.size(quotas.user("ann", 10), 7 * MEGABYTE);
            assertEquals(Told.NOBODY, round(quotas, letters::add).atStart());
            quotas.size(quotas.directory.find("ann").id(), 70 * MEGABYTE);
            QuotaSettings off = new QuotaSettings(List.of(new Level(80, true, true)), 0, 0, 0);
            quotas.directory.changedSettings.put(QuotaSettings.class, off);
            assertEquals(Told.NOBODY, round(quotas, letters::add).atStart());
            assertEquals(List.of(), letters);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-445")
    void comesOnceADayAmongAllNodesAndAtEachStart(DatabaseKind kind) throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(kind, keys)) {
            quotas.size(quotas.user("ann", 10), 9 * MEGABYTE);
            assertEquals(new Told(1, 1), round(quotas, letters::add).daily());
            assertEquals(Told.NOBODY, round(quotas, letters::add).daily());
            assertEquals(new Told(1, 1), round(quotas, letters::add).atStart());
            assertEquals(new Told(1, 1), round(quotas, letters::add).atStart());
            assertNotEquals(letters.get(2).occasion(), letters.get(4).occasion());
            quotas.directory.clock.pass(Duration.ofDays(1));
            assertEquals(new Told(1, 1), round(quotas, letters::add).daily());
            assertEquals(false, quotas.rows(rows -> rows.take(LocalDate.EPOCH.plusYears(40))));
            letters.forEach(letter -> {
                assertTrue(letter.occasion().startsWith("quota "), letter.occasion());
                assertTrue(letter.occasion().length() <= 100, letter.occasion());
            });
        }
    }

    @Test
    void aLetterThatCannotBeHandedInFailsTheRound() throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(DatabaseKind.H2, keys)) {
            quotas.size(quotas.user("ann", 10), 9 * MEGABYTE);
            WarningRound round = round(quotas, letter -> {
                throw new IOException("the disk is full");
            });
            assertThrows(UncheckedIOException.class, round::daily);
        }
    }

    private static WarningRound round(QuotaFixture quotas, Submission submission) {
        return new WarningRound(
                quotas.directory.index,
                quotas.usage(),
                quotas.directory.settings,
                submission,
                day -> quotas.rows(rows -> rows.take(day)),
                quotas.directory.clock);
    }

    private String text(int letter) throws IOException {
        CollectingSink sink = new CollectingSink();
        letters.get(letter).text().writeTo(sink);
        return sink.text();
    }
}
