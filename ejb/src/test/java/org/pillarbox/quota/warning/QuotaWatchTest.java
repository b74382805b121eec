package org.pillarbox.quota.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.pillarbox.quota.QuotaFixture.MEGABYTE;
import static org.pillarbox.quota.QuotaFixture.letter;
import static org.pillarbox.quota.QuotaFixture.to;
import static org.pillarbox.quota.QuotaFixture.words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.quota.QuotaFixture;
import org.pillarbox.settings.QuotaSettings;
import org.pillarbox.settings.QuotaSettings.Level;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.AfterDelivery.Arrival;
import org.pillarbox.store.Delivery;
import org.pillarbox.store.StoredContent;

class QuotaWatchTest {
    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-436")
    @Tag("USR-440")
    void eachLevelWarnsOnceWhomItNames(DatabaseKind kind) throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(kind, keys)) {
            long ann = quotas.user("ann", 10);
            assertEquals(List.of(), quotas.grow(ann, 8 * MEGABYTE - 1));
            assertEquals(List.of("80 user"), words(quotas.grow(ann, 8 * MEGABYTE + 50)));
            assertEquals(List.of(), quotas.grow(ann, 9 * MEGABYTE));
            List<Warning> full = quotas.grow(ann, 10 * MEGABYTE);
            assertEquals(List.of("100 user", "100 admin"), words(full));
            assertEquals(10 * MEGABYTE, full.get(0).size().bytes());
            assertEquals(10 * MEGABYTE, full.get(0).size().quota());
            assertEquals(List.of(), quotas.grow(ann, 11 * MEGABYTE));
            assertEquals(List.of("120 user", "120 admin"), words(quotas.grow(ann, 12 * MEGABYTE)));
            assertEquals(List.of(), quotas.grow(ann, 20 * MEGABYTE));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-437")
    void aLevelWarnsAnewOnceTheMailboxWasBelowIt(DatabaseKind kind) throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(kind, keys)) {
            long ann = quotas.user("ann", 10);
            assertEquals(List.of("80 user"), words(quotas.grow(ann, 8 * MEGABYTE)));
            quotas.usage().add(Map.of(ann, new MailboxUsage.Change(0, 0, -1)));
            StoredContent next = quotas.content("next");
            quotas.deliver(List.of(next), List.of(to(ann, next)));
            assertEquals(List.of("80 user"), words(quotas.due()));
        }
    }

    @Test
    @Tag("USR-438")
    void aMessagePastTwoLevelsWarnsOfTheHigherOne() throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(DatabaseKind.H2, keys)) {
            long ann = quotas.user("ann", 1);
            quotas.size(ann, 10);
            StoredContent large = quotas.content("x".repeat((int) (MEGABYTE + MEGABYTE / 10)));
            quotas.deliver(List.of(large), List.of(to(ann, large)));
            assertEquals(List.of("100 user", "100 admin"), words(quotas.due()));
        }
    }

    @Test
    void messagesOfOneBatchWarnAsIfTheyHadComeAlone() throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(DatabaseKind.H2, keys)) {
            long ann = quotas.user("ann", 1);
            quotas.size(ann, 0);
            List<StoredContent> contents = new ArrayList<>();
            List<Delivery> deliveries = new ArrayList<>();
            for (int i = 0; i < 13; i++) {
                StoredContent tenth = quotas.content("x".repeat((int) (MEGABYTE / 10 + 1)) + i);
                contents.add(tenth);
                deliveries.add(to(ann, tenth));
            }
            quotas.deliver(contents, deliveries);
            List<Warning> due = quotas.due();
            assertEquals(List.of("80 user", "100 user", "100 admin", "120 user", "120 admin"), words(due));
            assertEquals("quota " + contents.get(7).id() + " " + ann, due.get(0).occasion());
            assertEquals(
                    "quota " + contents.get(9).id() + " " + ann + " admin",
                    due.get(2).occasion());
        }
    }

    @Test
    @Tag("USR-433")
    void allFoldersCount() throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(DatabaseKind.H2, keys)) {
            long ann = quotas.user("ann", 1);
            quotas.size(ann, 8 * MEGABYTE / 10 - 1);
            StoredContent filed = quotas.content("filed");
            quotas.deliver(List.of(filed), List.of(new Delivery(filed.id(), ann, "Filed", "")));
            assertEquals(List.of("80 user"), words(quotas.due()));
        }
    }

    @Test
    @Tag("USR-439")
    void aLetterAboutQuotasStartsNone() throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(DatabaseKind.H2, keys)) {
            long ann = quotas.user("ann", 1);
            quotas.size(ann, 8 * MEGABYTE / 10 - 1);
            StoredContent warning = quotas.content("warning");
            quotas.deliver(List.of(warning), List.of(letter(ann, warning, Warning.OCCASION + "something")));
            assertEquals(List.of(), quotas.due());
            quotas.size(ann, 8 * MEGABYTE / 10 - 1);
            StoredContent welcome = quotas.content("welcome");
            quotas.deliver(List.of(welcome), List.of(letter(ann, welcome, "welcome 1")));
            assertEquals(List.of("80 user"), words(quotas.due()));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatIsRolledBackOrReplayedBringsNeitherNoneNorTwo(DatabaseKind kind) throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(kind, keys)) {
            long ann = quotas.user("ann", 10);
            quotas.size(ann, 8 * MEGABYTE - 1);
            StoredContent content = quotas.content("once");
            Delivery unknown = to(ann, quotas.content("never registered"));
            assertThrows(
                    IllegalStateException.class,
                    () -> quotas.deliver(List.of(content), List.of(to(ann, content), unknown)));
            assertEquals(List.of(), quotas.due());
            quotas.deliver(List.of(content), List.of(to(ann, content)));
            quotas.deliver(List.of(content), List.of(to(ann, content)));
            assertEquals(List.of("80 user"), words(quotas.due()));
            quotas.rows(rows -> {
                rows.add(rows.list(10));
                return rows;
            });
            assertEquals(1, quotas.due().size());
        }
    }

    @Test
    @Tag("USR-435")
    void usersWithoutQuotaAreNotLookedAt() throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(DatabaseKind.H2, keys)) {
            long ann = quotas.user("ann", 0);
            assertEquals(List.of(), quotas.grow(ann, 100 * MEGABYTE));
            MailboxUsage never = new MailboxUsage() {
                @Override
                public Set<Long> lock(Set<Long> users) {
                    throw new AssertionError();
                }

                @Override
                public void add(Map<Long, Change> changes) {
                    throw new AssertionError();
                }

                @Override
                public void set(long userId, long inboxMessages, long messages, long bytes) {
                    throw new AssertionError();
                }

                @Override
                public Map<Long, Long> bytes(Set<Long> users) {
                    throw new AssertionError("a query for a user without a quota");
                }

                @Override
                public long messages() {
                    throw new AssertionError();
                }
            };
            new QuotaWatch(quotas.directory.index, never, quotas.directory.settings, warnings -> {
                        throw new AssertionError();
                    })
                    .delivered(List.of(new Arrival(to(ann, quotas.content("x")), 5)));
        }
    }

    @Test
    void levelsThatWarnNobodyAreNoneAndTheAdministratorIsToldOnceOfTheOwnMailbox() throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(DatabaseKind.H2, keys)) {
            quotas.directory.changedSettings.put(
                    QuotaSettings.class,
                    new QuotaSettings(
                            List.of(new Level(90, false, true), new Level(50, true, true), new Level(95, false, false)),
                            0,
                            0,
                            0));
            quotas.quota("Boss", 10);
            assertEquals(List.of("50 user"), words(quotas.grow(quotas.boss, 5 * MEGABYTE)));
            assertEquals(List.of("90 admin"), words(quotas.grow(quotas.boss, 9 * MEGABYTE)));
            assertEquals(List.of(), quotas.grow(quotas.boss, 19 * MEGABYTE / 2));
        }
    }
}
