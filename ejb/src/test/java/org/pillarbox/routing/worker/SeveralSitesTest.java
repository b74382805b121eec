package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.queue.Waiting;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.mapping.Some;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.UnrecognisedSettings;
import org.pillarbox.settings.UnrecognisedSettings.Collected;
import org.pillarbox.store.StoredContent;

/** The manual's offices that share one domain (7.6, 7.7), as far as one of them decides who gets which message. */
class SeveralSitesTest {
    private static final Origin COLLECTED =
            new Origin(Origin.COLLECTED, "s-1", "192.0.2.1", "isp.example", "POP3", Optional.empty(), Optional.empty());

    private final RoutingFixture office = new RoutingFixture();

    @BeforeEach
    void secondOffice() {
        serve("cybercamels.co.uk");
        office.settings.put(new UnrecognisedSettings(true, Collected.REMOTE, ""));
        office.users.add(20, "philip", false).add(21, "karen", false);
    }

    @Test
    @Tag("HOW-034")
    @Tag("HOW-039")
    void theSecondOfficeTakesItsOwnMailAndIgnoresTheRest() throws IOException {
        collect("philip@cybercamels.co.uk");
        assertEquals(Set.of("philip"), reached());
        for (String other : List.of("sue@cybercamels.co.uk", "fred@cybercamels.co.uk")) {
            collect(other);
            assertEquals(Set.of(), reached());
            assertEquals(Trace.Outcome.DROPPED, fate().outcome());
        }
        assertEquals(0, office.database.committed().due.size(), "nobody hears of an error");
        assertEquals(List.of(), office.errors.latest(1));
    }

    @Test
    @Tag("HOW-034")
    void whatItsUsersWriteToTheOtherOfficeGoesOut() throws IOException {
        write("philip", "sue@cybercamels.co.uk");
        assertEquals(List.of("sue@cybercamels.co.uk"), queued());
    }

    @Test
    @Tag("HOW-031")
    void namesThatTheMainOfficeHandlesAreLeftToIt() throws IOException {
        map("price-list -> *REMOTE");
        collect("price-list@cybercamels.co.uk");
        assertEquals(Set.of(), reached());
        assertEquals(Trace.Outcome.DROPPED, fate().outcome());
        write("philip", "price-list@cybercamels.co.uk");
        assertEquals(List.of("price-list@cybercamels.co.uk"), queued());
    }

    @Test
    @Tag("HOW-029")
    void theMainOfficeLeavesRemoteUsersAloneAndTellsOfNamesThatNobodyHas() throws IOException {
        serve("bobble.com");
        office.settings.put(new UnrecognisedSettings(true, Collected.USER, "sue"));
        office.users.remove("philip");
        office.users.remove("karen");
        office.users.add(30, "sue", false).add(31, "james", false);
        map("philip -> *REMOTE", "karen -> *REMOTE");
        collect("sue@bobble.com");
        assertEquals(Set.of("sue"), reached());
        collect("karen@bobble.com");
        assertEquals(Set.of(), reached());
        collect("karen@bobble.com", "james@bobble.com");
        assertEquals(Set.of("james"), reached());
        collect("misspelt@bobble.com");
        assertEquals(Set.of("sue"), reached(), "it does not vanish");
        write("james", "philip@bobble.com");
        assertEquals(List.of("philip@bobble.com"), queued());
    }

    @Test
    @Tag("HOW-029")
    void theOtherOfficeHasItsOwnUsersAndNobodyElse() throws IOException {
        serve("bobble.com");
        collect("philip@bobble.com", "sue@bobble.com", "misspelt@bobble.com");
        assertEquals(Set.of("philip"), reached());
        write("karen", "sue@bobble.com");
        assertEquals(List.of("sue@bobble.com"), queued());
    }

    @Test
    @Tag("HOW-038")
    void theHeadOfficeKeepsTheMailOfAnOfficeInOneMailbox() throws IOException {
        serve("company.com");
        office.settings.put(new UnrecognisedSettings(true, Collected.ADMINISTRATOR, ""));
        for (String name : List.of("philip", "karen")) {
            office.users.remove(name);
        }
        office.users.add(40, "Sarah", false).add(41, "Office2", false).add(42, "Office3", false);
        map("Martin -> Office2", "Karen -> Office2");
        collect("martin@company.com", "KAREN@company.com", "sarah@company.com");
        assertEquals(Set.of("Office2", "Sarah"), reached());
        assertEquals(2, office.database.committed().delivered.size(), "Office2 has one copy");
    }

    private void serve(String domain) {
        office.settings.put(new LocalMailSettings(domain, List.of(domain)));
    }

    private void map(String... texts) {
        for (String text : texts) {
            office.mappings.add(Some.mapping(text));
        }
    }

    private void write(String user, String recipient) throws IOException {
        office.start();
        office.send(Mail.loggedIn(user), Mail.envelope(user + recipient.substring(recipient.indexOf('@')), recipient));
        office.route();
    }

    private List<String> queued() {
        return office.database.committed().queued.stream()
                .map(Waiting::recipient)
                .map(recipient -> recipient.address().toString())
                .toList();
    }

    private void collect(String... recipient) throws IOException {
        office.start();
        office.database.committed().delivered.clear();
        office.send(COLLECTED, Mail.envelope("x@outside.example", recipient));
        office.route();
    }

    private Set<String> reached() {
        Set<String> reached = new TreeSet<>();
        office.database
                .committed()
                .delivered
                .forEach(delivery -> reached.add(office.users
                        .find(delivery.userId())
                        .orElseThrow()
                        .name()
                        .value()));
        return reached;
    }

    private Trace.Fate fate() {
        List<StoredContent> all = office.contents.records();
        String last = all.get(all.size() - 1).id().toString();
        return office.database.committed().traces.get(last).recipients().get(0);
    }
}
