package org.pillarbox.quota.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.quota.QuotaFixture.MEGABYTE;
import static org.pillarbox.quota.QuotaFixture.to;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pillarbox.journal.RecentErrors;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.quota.QuotaFixture;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.store.StoredContent;
import org.pillarbox.testing.CollectingSink;

class WarningPostTest {
    @TempDir
    private Path keys;

    private final List<Letter> letters = new ArrayList<>();

    @Test
    void tellsUserAndAdministratorInWords() throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(DatabaseKind.H2, keys)) {
            long ann = quotas.user("ann", 10);
            past(quotas, ann, 12);
            post(quotas, letters::add, new RecentErrors(quotas.directory.clock)).post();
            assertEquals(List.of(), quotas.due());
            assertEquals(2, letters.size());
            String user = text(letters.get(0));
            assertTrue(user.contains("To: <ann@"), user);
            assertTrue(user.contains("Subject: Your mailbox has reached 120 % of its quota\r\n"), user);
            assertTrue(user.contains("Your mailbox holds 12.0 MB. Its quota is 10.0 MB, so it is at 120 %."), user);
            assertTrue(user.contains("You cannot send any mail until your mailbox is below 120 %."), user);
            String administrator = text(letters.get(1));
            assertTrue(administrator.contains("To: <Boss@"), administrator);
            assertTrue(administrator.contains("The mailbox of ann holds 12.0 MB."), administrator);
            assertTrue(administrator.contains("ann cannot send any"), administrator);
            assertTrue(letters.get(0).envelope().reversePath().isNull());
        }
    }

    @Test
    void aCrashBehindALetterWritesItAnewForTheSameOccasion() throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(DatabaseKind.H2, keys)) {
            long ann = quotas.user("ann", 10);
            past(quotas, ann, 8);
            List<Warning> before = quotas.due();
            post(quotas, letters::add, new RecentErrors(quotas.directory.clock)).post();
            // The database did not keep what was removed.
            quotas.warnings().add(before);
            post(quotas, letters::add, new RecentErrors(quotas.directory.clock)).post();
            assertEquals(2, letters.size());
            assertEquals(letters.get(0).occasion(), letters.get(1).occasion());
            assertTrue(letters.get(0).occasion().length() <= 100);
        }
    }

    @Test
    void whatCannotBeHandedInStaysDueAndIsToldOfToTheAdministrator() throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(DatabaseKind.H2, keys)) {
            RecentErrors errors = new RecentErrors(quotas.directory.clock);
            long ann = quotas.user("ann", 10);
            past(quotas, ann, 8);
            post(
                            quotas,
                            letter -> {
                                throw new IOException("the disk is full");
                            },
                            errors)
                    .post();
            assertEquals(1, quotas.due().size());
            assertTrue(errors.latest(1).get(0).text().contains("the disk is full"));
            quotas.directory.work(accounts -> accounts.delete(Set.of(ann), "Boss"));
            post(quotas, letters::add, errors).post();
            assertEquals(List.of(), quotas.due());
            assertEquals(List.of(), letters);
        }
    }

    @Test
    void aUserWhoCanSendStillIsToldFromWhereOnNot() throws Exception {
        try (QuotaFixture quotas = new QuotaFixture(DatabaseKind.H2, keys)) {
            past(quotas, quotas.user("ann", 10), 8);
            post(quotas, letters::add, new RecentErrors(quotas.directory.clock)).post();
            String text = text(letters.get(0));
            assertTrue(text.contains("From 120 % on you cannot send any mail."), text);
            assertFalse(text.contains("until"), text);
        }
    }

    private static void past(QuotaFixture quotas, long user, int megabytes) {
        StoredContent content = quotas.content("x");
        quotas.size(user, megabytes * MEGABYTE - 1);
        quotas.deliver(List.of(content), List.of(to(user, content)));
    }

    private static WarningPost post(QuotaFixture quotas, Submission submission, RecentErrors errors) {
        return new WarningPost(
                quotas.warnings(),
                submission,
                quotas.directory.index,
                quotas.directory.settings,
                errors,
                quotas.directory.clock);
    }

    private static String text(Letter letter) throws IOException {
        CollectingSink sink = new CollectingSink();
        letter.text().writeTo(sink);
        return sink.text();
    }
}
