package org.pillarbox.listener.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.directory.DirectoryFixture.TestClock;
import org.pillarbox.filter.greylist.Greylist;
import org.pillarbox.filter.greylist.GreylistRows;
import org.pillarbox.filter.greylist.jpa.JpaGreylistRows;
import org.pillarbox.listener.Bulkhead;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.settings.GreylistSettings;
import org.pillarbox.settings.schema.DatabaseKind;
import org.pillarbox.testing.TestDatabase;

class GreylistCheckTest {
    private final TestClock clock = new TestClock();
    private final FixedSettings settings = new FixedSettings();
    private final AtomicInteger queries = new AtomicInteger();

    private GreylistCheck check(TestDatabase database) {
        settings.put(new GreylistSettings(true, 300, 24, 35, 0, "203.0.113.0/24"));
        Greylist.Transactions counted = new Greylist.Transactions() {
            @Override
            public <T> T call(Function<GreylistRows, T> work) {
                queries.incrementAndGet();
                AtomicReference<T> result = new AtomicReference<>();
                database.inTransaction(em -> result.set(work.apply(new JpaGreylistRows(em))));
                return result.get();
            }
        };
        return new GreylistCheck(new Greylist(settings, counted, clock), new Bulkhead());
    }

    private static Optional<Reply> recipient(GreylistCheck check, Visit visit, String address) {
        return check.knownRecipient(visit, SmtpVisits.ENVELOPE, SmtpVisits.recipient(address));
    }

    @Test
    void saysHowLongToWaitAndNotesWhoCameBack() throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            GreylistCheck check = check(database);
            Visit eve = SmtpVisits.stranger("198.51.100.7");
            Reply reply = recipient(check, eve, "ann@mail.example").orElseThrow();
            assertEquals(451, reply.code());
            assertEquals("4.7.1", reply.enhanced());
            assertTrue(reply.lines().get(0).contains("300 seconds"), reply.toString());
            clock.pass(Duration.ofMillis(299_100));
            assertTrue(recipient(check, eve, "ann@mail.example")
                    .orElseThrow()
                    .lines()
                    .get(0)
                    .contains(" 1 seconds"));
            clock.pass(Duration.ofSeconds(1));
            assertEquals(Optional.empty(), recipient(check, eve, "ann@mail.example"));
            assertTrue(eve.notes().findings().findings().notes().toString().contains("came again after 301 seconds"));
        }
    }

    @Test
    void nobodyButStrangersWaitsAndNobodyIsAskedAboutWhileItIsOff() throws Exception {
        try (TestDatabase database = TestDatabase.open(DatabaseKind.H2)) {
            GreylistCheck check = check(database);
            VisitNotes trusted = new VisitNotes();
            trusted.trust(true);
            for (Visit visit : new Visit[] {
                SmtpVisits.visit("198.51.100.7", Optional.of("ann"), new VisitNotes()),
                SmtpVisits.visit("198.51.100.7", Optional.empty(), trusted),
                SmtpVisits.stranger("127.0.0.1"),
                SmtpVisits.stranger("192.168.1.7"),
                SmtpVisits.stranger("203.0.113.9")
            }) {
                assertEquals(Optional.empty(), recipient(check, visit, "ann@mail.example"));
            }
            Visit stranger = SmtpVisits.stranger("198.51.100.7");
            assertEquals(Optional.empty(), recipient(check, stranger, "Postmaster@mail.example"));
            settings.put(new GreylistSettings(false, 300, 24, 35, 0, ""));
            assertEquals(Optional.empty(), recipient(check, stranger, "ann@mail.example"));
            assertEquals(0, queries.get());
        }
    }
}
