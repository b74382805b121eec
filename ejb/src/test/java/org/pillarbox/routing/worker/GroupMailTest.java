package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.journal.trace.Trace;
import org.pillarbox.routing.Mail;

class GroupMailTest {
    private final RoutingFixture fixture = new RoutingFixture();

    @Test
    @Tag("USR-480")
    @Tag("LST-015")
    void eachMemberGetsOneCopyHoweverManyNamesMeanIt() throws Exception {
        fixture.users.gather("sales", "ann", "bob");
        fixture.users.gather("everyone", "ann", "bob", "postmaster");
        fixture.send(
                Mail.loggedIn("postmaster"),
                Mail.envelope(
                        "postmaster@mail.example", "sales@mail.example", "ann@mail.example", "everyone@mail.example"));
        fixture.route();
        assertEquals(
                List.of(1, 1, 1),
                List.of(
                        fixture.mailbox(1).size(),
                        fixture.mailbox(2).size(),
                        fixture.mailbox(3).size()));
    }

    @Test
    void theTraceTellsOfAllMembersInOneFate() throws Exception {
        fixture.users.gather("sales", "ann", "bob");
        fixture.users.gather("no-one");
        fixture.send(
                Mail.loggedIn("ann"), Mail.envelope("ann@mail.example", "sales@mail.example", "no-one@mail.example"));
        fixture.route();
        var content = fixture.contents.records().get(0);
        Trace.Fate sales = fixture.fate(content, "sales@mail.example").orElseThrow();
        assertEquals(Trace.Outcome.DELIVERED, sales.outcome());
        assertEquals("ann, Inbox; bob, Inbox", sales.detail());
        assertEquals(
                List.of("group", "mailbox", "mailbox"),
                sales.steps().stream().map(Trace.Step::name).toList());
        Trace.Fate nobody = fixture.fate(content, "no-one@mail.example").orElseThrow();
        assertEquals(Trace.Outcome.DROPPED, nobody.outcome());
        assertEquals("group no-one has no members", nobody.detail());
    }
}
