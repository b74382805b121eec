package org.pillarbox.routing.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.autoresponse.DueAnswer;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.message.Letter;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Step;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.acceptance.LetterBox;
import org.pillarbox.routing.outgoing.OutgoingEdits;

/** Which mail may have to be answered: what really comes into a mailbox, from somebody, and not from the server itself. */
class DueAnswersTest {
    private final RoutingFixture mail = new RoutingFixture();

    @BeforeEach
    void office() {
        mail.users.add(10, "MD", false).add(11, "PA", false);
        mail.users.gather("Office", "MD", "PA");
    }

    private Set<String> due(String sender, String... recipients) throws IOException {
        mail.start();
        int before = mail.database.committed().answers.size();
        assertTrue(mail.send(Mail.STRANGER, Mail.envelope(sender, recipients)).isPositive());
        mail.route();
        return names(before);
    }

    private Set<String> names(int before) {
        List<DueAnswer> all = mail.database.committed().answers;
        return all.subList(before, all.size()).stream()
                .map(due -> mail.users.find(due.userId()).orElseThrow().name().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatComesIntoAMailboxIsDueWithItsAddresses() throws IOException {
        assertEquals(Set.of("MD"), due("fred@out.example", "md@second.example"));
        DueAnswer due = mail.database.committed().answers.get(0);
        assertEquals(Mail.address("fred@out.example"), due.sender());
        assertEquals(Mail.address("md@second.example"), due.recipient());
        assertEquals(Optional.of(Mail.address("md@second.example")), due.given());
    }

    @Test
    @Tag("USR-127")
    void whatIsSentOnElsewhereIsNotDue() throws IOException {
        mail.users.route("MD", MailRouting.of(new Assistant("PA", true), Forwarding.NONE));
        assertEquals(Set.of("PA"), due("fred@out.example", "md@mail.example"));
        mail.users.route("MD", MailRouting.of(Assistant.NONE, new Forwarding(true, "md@home.example")));
        assertEquals(Set.of(), due("fred@out.example", "md@mail.example"));
    }

    @Test
    @Tag("USR-128")
    void whatIsCopiedElsewhereIsDueInBothMailboxes() throws IOException {
        mail.users.route("MD", MailRouting.of(new Assistant("PA", false), Forwarding.NONE));
        assertEquals(Set.of("MD", "PA"), due("fred@out.example", "md@mail.example"));
    }

    @Test
    @Tag("USR-267")
    void whatHasNoSenderIsNeverDue() throws IOException {
        assertEquals(Set.of(), due("", "md@mail.example"));
    }

    @Test
    @Tag("USR-129")
    void whatComesIntoAnotherFolderThanTheInboxIsNotDue() throws IOException {
        due("fred@out.example", "md@mail.example");
        Step quarantine = new Step() {
            @Override
            public String name() {
                return "quarantine";
            }

            @Override
            public Outcome apply(Recipient recipient, Transit transit) {
                LocalUser user = mail.users.find("MD").orElseThrow();
                return new Outcome.Deliver(new Target.Mailbox(user, "Quarantine"), "spam");
            }
        };
        RoutedMessage routed = new MessageRouter(new Pipeline(List.of(quarantine)), OutgoingEdits.NONE, mail.clock)
                .route(mail.contents.records().get(0));
        assertEquals(1, routed.deliveries().size());
        assertEquals(List.of(), routed.answers());
    }

    @Test
    void anAddressOfManyIsNobodysOwn() throws IOException {
        mail.start();
        mail.send(Mail.loggedIn("ann"), Mail.envelope("ann@mail.example", "office@mail.example"));
        mail.route();
        List<DueAnswer> all = mail.database.committed().answers;
        assertEquals(2, all.size());
        all.forEach(due -> assertEquals(Optional.empty(), due.given()));
    }

    @Test
    void answersOfThisServerAreNeverDueSoThatNoTwoAutorespondersTalk() throws IOException {
        mail.start();
        byte[] text = RoutingFixture.BODY.getBytes(StandardCharsets.UTF_8);
        new LetterBox(mail.contents, mail.acceptance)
                .submit(new Letter(
                        Mail.envelope("pa@mail.example", "md@mail.example"),
                        "answer 1 2",
                        sink -> sink.write(ByteBuffer.wrap(text))));
        mail.route();
        assertEquals(1, mail.mailbox(10).size());
        assertEquals(List.of(), mail.database.committed().answers);
    }

    @Test
    @Tag("USR-244")
    void aReplayMakesNothingDueTwice() throws IOException {
        due("fred@out.example", "md@mail.example");
        mail.restart();
        mail.restart();
        assertEquals(1, mail.database.committed().answers.size());
    }
}
