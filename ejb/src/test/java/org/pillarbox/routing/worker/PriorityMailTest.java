package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.queue.Waiting;
import org.pillarbox.routing.Mail;
import org.pillarbox.settings.PrioritySettings;

/** Messages that their senders marked as urgent, from acceptance to the queue (manual 16.1.1). */
class PriorityMailTest {
    private final RoutingFixture mail = new RoutingFixture();

    @ParameterizedTest
    @Tag("OTH-014")
    @Tag("OTH-008")
    @Tag("OTH-009")
    @Tag("OTH-010")
    @CsvSource({
        "X-Priority: 1, true",
        "X-Priority: Highest (1), true",
        "x-priority: 1, true",
        "Priority: urgent, true",
        "X-MSMail-Priority: HIGH, true",
        "X-Priority: 3, false",
        "Priority: normal, false",
        "Subject: Priority: Urgent, false",
        "X-X-Priority: 1, false"
    })
    void isUrgentWhenAListedFieldHasTheListedText(String field, boolean urgent) throws Exception {
        assertEquals(urgent, send(field).urgent());
    }

    @Test
    @Tag("OTH-008")
    void isNeverUrgentWithAnEmptyList() throws Exception {
        mail.settings.put(new PrioritySettings(true, List.of()));
        assertFalse(send("X-Priority: 1").urgent());
    }

    @Test
    @Tag("OTH-008")
    void isUrgentByTheListOfNow() throws Exception {
        assertFalse(send("Importance: high").urgent());
        mail.settings.put(new PrioritySettings(false, List.of("Importance: high")));
        assertEquals(
                List.of(false, true),
                sendMore("Importance: high").stream().map(Waiting::urgent).toList());
    }

    @Test
    @Tag("OTH-015")
    void betweenLocalUsersNothingWaitsThatCouldBeUrgent() throws Exception {
        mail.send(
                Mail.loggedIn("ann"),
                Mail.envelope("ann@mail.example", "bob@mail.example"),
                "X-Priority: 1\r\n" + RoutingFixture.BODY);
        mail.route();
        mail.start();
        assertEquals(List.of(), mail.database.committed().queued);
    }

    private Waiting send(String field) throws Exception {
        return sendMore(field).get(0);
    }

    private List<Waiting> sendMore(String field) throws Exception {
        mail.send(
                Mail.loggedIn("ann"),
                Mail.envelope("ann@mail.example", "x@outside.example"),
                field + "\r\n" + RoutingFixture.BODY);
        mail.route();
        mail.start();
        return mail.database.committed().queued;
    }
}
