package org.pillarbox.routing.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.routing.FixedSettings;
import org.pillarbox.routing.ListedUsers;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.Outcome;
import org.pillarbox.routing.Pipeline;
import org.pillarbox.routing.Target;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;
import org.pillarbox.routing.Verdict;
import org.pillarbox.settings.LanForwardingSettings;
import org.pillarbox.settings.LocalMailSettings;

/** LAN forwarding in its place among the other steps. */
class LanForwardingStepTest {
    private final ListedUsers users =
            new ListedUsers().add(1, "postmaster", true).add(2, "sue", false);
    private final FixedSettings settings = new FixedSettings();
    private final Pipeline pipeline = new Pipeline(Steps.inOrder(StepPorts.of(settings, users)));

    LanForwardingStepTest() {
        settings.put(new LocalMailSettings("mail.company.com", List.of("company.com", "second.example")));
    }

    @Test
    @Tag("LOC-059")
    @Tag("LOC-058")
    void usersStayWhileUnknownAddressesGoToTheOtherServer() {
        rules("~@company.com 192.168.66.101:1025 joe@company.com");
        assertEquals("mailbox sue", way("sue@company.com"));
        assertEquals("192.168.66.101:1025 for joe@company.com", way("zed@company.com"));
        assertEquals("550 5.1.1", way("zed@second.example"));
        assertEquals("mailbox postmaster", way("postmaster@company.com"));
    }

    @Test
    @Tag("LOC-060")
    void aRuleComesBeforeAUserOrGroupOfTheSameName() {
        users.gather("sales", "sue");
        rules("sue@company.com 10.0.0.1\nsales 10.0.0.2");
        assertEquals("10.0.0.1 for sue@company.com", way("sue@company.com"));
        assertEquals("mailbox sue", way("sue@second.example"));
        assertEquals("10.0.0.2 for sales@company.com", way("sales"));
    }

    @Test
    void answersToReportsReachTheAdministratorOfTheServerThatSentThem() {
        settings.put(new LocalMailSettings("company.com", List.of("company.com", "second.example")));
        rules("~@company.com 10.0.0.1\n~@second.example 10.0.0.2");
        assertEquals("mailbox postmaster", way("Mailer_Daemon@company.com"));
        assertEquals("mailbox postmaster", way("mailer_daemon@COMPANY.com"));
        assertEquals("10.0.0.2 for Mailer_Daemon@second.example", way("Mailer_Daemon@second.example"));
        rules("Mailer_Daemon@company.com 10.0.0.3");
        assertEquals("10.0.0.3 for Mailer_Daemon@company.com", way("Mailer_Daemon@company.com"));
    }

    @Test
    void aUserWhoGetsNoInternetMailIsNotUnknown() {
        users.permit("sue", new InternetMail(true, false, 0));
        rules("~@company.com 10.0.0.1");
        assertEquals("550 5.1.1", way("sue@company.com"));
    }

    @ParameterizedTest
    @Tag("LOC-079")
    @Tag("HOW-042")
    @Tag("HOW-043")
    @Tag("HOW-045")
    @CsvSource({
        "Sarah;John;Philip, Martin 192.168.1.1|Karen 192.168.1.1|Louise 192.168.2.1|Jane 192.168.2.1,"
                + " martin=192.168.1.1;karen=192.168.1.1;louise=192.168.2.1;jane=192.168.2.1;sarah=;john=;philip=",
        "Martin;Karen, Sarah 192.168.0.1|John 192.168.0.1|Philip 192.168.0.1|Louise 192.168.2.1|Jane 192.168.2.1,"
                + " sarah=192.168.0.1;john=192.168.0.1;philip=192.168.0.1;louise=192.168.2.1;jane=192.168.2.1;martin=;karen=",
        "Louise;Jane, Sarah 192.168.0.1|John 192.168.0.1|Philip 192.168.0.1|Martin 192.168.1.1|Karen 192.168.1.1,"
                + " sarah=192.168.0.1;john=192.168.0.1;philip=192.168.0.1;martin=192.168.1.1;karen=192.168.1.1;louise=;jane="
    })
    void threeOfficesSendEachOthersMailToTheRightOne(String names, String rules, String ways) {
        long id = 10;
        for (String name : names.split(";")) {
            users.add(id++, name, false);
        }
        rules(rules.replace('|', '\n'));
        for (String each : ways.strip().split(";")) {
            String name = each.substring(0, each.indexOf('='));
            String server = each.substring(each.indexOf('=') + 1);
            String found = way(name + "@company.com");
            if (server.isEmpty()) {
                assertTrue(found.equalsIgnoreCase("mailbox " + name), found);
            } else {
                assertEquals(server + " for " + name + "@company.com", found);
                assertEquals(found, way(Mail.loggedIn("sue"), "sue@company.com", name + "@company.com"));
            }
        }
    }

    @Test
    void aDomainThatIsNotLocalIsTakenOnlyWhereARuleNamesIt() {
        rules("*@exchange.example 10.0.0.5\n*@* 10.0.0.6");
        assertEquals("10.0.0.5 for ann@exchange.example", way("ann@exchange.example"));
        assertEquals("550 5.7.1", way("ann@outside.example"));
        assertEquals("550 5.7.1", way("ann%outside.example@exchange.example"));
        assertEquals("10.0.0.6 for zed@company.com", way("zed@company.com"));
    }

    @Test
    void whoMaySendNoInternetMailWritesToTheOtherOfficeAllTheSame() {
        users.permit("sue", new InternetMail(false, true, 0));
        rules("*@exchange.example 10.0.0.5");
        assertEquals(
                "10.0.0.5 for ann@exchange.example",
                way(Mail.loggedIn("sue"), "sue@company.com", "ann@exchange.example"));
    }

    @Test
    @Tag("LOC-078")
    void theServersNoticesToItsMainAdministratorStayHere() {
        rules("postmaster 10.0.0.1\n~@company.com 10.0.0.2");
        users.route("postmaster", forwardTo("SMTP:chief@company.com@10.0.0.3"));
        assertEquals("10.0.0.1 for postmaster@company.com", way("postmaster@company.com"));
        assertEquals("mailbox postmaster", way(Origin.SERVER, "", "postmaster@company.com"));
        rules("");
        assertEquals("10.0.0.3 for chief@company.com", way("postmaster@company.com"));
        assertEquals("mailbox postmaster", way(Origin.SERVER, "", "postmaster@company.com"));
    }

    @Test
    @Tag("LOC-033")
    @Tag("LOC-034")
    @Tag("LOC-035")
    void forwardToNamesAServerBehindTheLastAt() {
        users.route("sue", forwardTo("SMTP:ann@other.example@10.0.0.3"));
        assertEquals("10.0.0.3 for ann@other.example", way("sue@company.com"));
        users.route("sue", forwardTo("SMTP:ann@exchange.lan"));
        assertEquals("exchange.lan for ann@company.com", way("sue@company.com"));
        users.route("sue", forwardTo("SMTP:ann@exchange.lan:2525"));
        assertEquals("exchange.lan:2525 for ann@company.com", way("sue@company.com"));
    }

    private static MailRouting forwardTo(String targets) {
        return MailRouting.of(Assistant.NONE, new Forwarding(true, targets));
    }

    private void rules(String text) {
        settings.put(LanForwardingSettings.DEFAULT.withRules(text));
    }

    private String way(String recipient) {
        return way(Mail.STRANGER, "bob@outside.example", recipient);
    }

    private String way(Origin origin, String sender, String recipient) {
        Transit transit = new Transit(
                Mail.envelope(sender, recipient),
                origin,
                Set.of(),
                Optional.of(new Traits(List.of(), false, 100)),
                Set.of());
        List<Verdict> verdicts = pipeline.route(EnvelopeRecipient.of(Mail.address(recipient)), transit);
        assertEquals(1, verdicts.size(), verdicts.toString());
        Outcome.End end = verdicts.get(0).end();
        if (end instanceof Outcome.Refuse refuse) {
            return refuse.reply().code() + " " + refuse.reply().enhanced();
        }
        Target target = ((Outcome.Deliver) end).target();
        return target instanceof Target.Mailbox mailbox
                ? "mailbox " + mailbox.user().name()
                : ((Target.OutQueue) target).host().orElse("-") + " for " + ((Target.OutQueue) target).address();
    }
}
