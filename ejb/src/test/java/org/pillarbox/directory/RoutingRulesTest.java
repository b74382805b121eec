package org.pillarbox.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.DirectoryFixture.routed;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.directory.MailRouting.Assistant;
import org.pillarbox.directory.MailRouting.Forwarding;
import org.pillarbox.directory.MailRouting.SizeRule;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.schema.DatabaseKind;

class RoutingRulesTest {
    @TempDir
    private Path keys;

    private DirectoryFixture directory;

    @BeforeEach
    void open() throws Exception {
        directory = office(DatabaseKind.H2);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-094")
    @Tag("USR-100")
    @Tag("USR-120")
    void keepsEverySettingAndFollowsWhatIsInForce(DatabaseKind kind) throws Exception {
        try (DirectoryFixture other = office(kind)) {
            UserDetails md = other.find("md");
            assertTrue(md.routing().quarantineFirst());
            MailRouting routing = new MailRouting(
                    new Assistant("PA; pb@firm.example ;x@y.example", true),
                    new Forwarding(false, "SMTP:md@other.example@mail2:2525;SMTP:md@10.0.0.7"),
                    new SizeRule(500, true, "PA"),
                    new SizeRule(0, false, "phone@y.example"),
                    false);
            List<String> addresses = List.of("md@firm.example", "boss@elsewhere.example");
            other.work(accounts -> accounts.change(routed(md, routing, addresses), PasswordChange.NONE));
            assertEquals(routing, other.find("md").routing());
            assertEquals(addresses, other.find("md").webMailAddresses());
            Routes routes = other.index.routes(new LocalUser(md.id(), new UserName("md"), false));
            assertEquals(List.of("PA", "pb@firm.example", "x@y.example"), texts(routes.assistants()));
            assertEquals(List.of(), routes.forwards(), "Use Forwarding is off");
            assertEquals(List.of("PA"), texts(routes.large().targets()));
            assertEquals(List.of(), routes.small().targets(), "the size is 0");
            assertEquals(routes, other.newIndex().routes(new LocalUser(md.id(), new UserName("md"), false)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a@b.example>",
                "a b@c.example",
                "\"a\"@c.example",
                "Ann <a@b.example>",
                "a,b@c.example",
                "a@",
                "@b.example",
                "a@b@c.example",
                "a@b..example",
                "nobody",
                "nobody@firm.example",
                "md",
                "MD@second.example",
                "SMTP:a@host",
                "a@b.example\r\nRCPT TO:<x@y.example>"
            })
    @Tag("USR-084")
    void refusesAssistantsThatAreNoPlainAddress(String entry) {
        MailRouting routing = MailRouting.of(new Assistant("PA;" + entry, false), Forwarding.NONE);
        assertEquals("assistant", refused(routing).field());
    }

    @Test
    @Tag("TEC-093")
    @Tag("USR-080")
    void namesOfListsAndMappingsAreNoTargets() {
        directory.registries.add(name -> name.equals("sales") ? Optional.of("a distribution list") : Optional.empty());
        for (String entry : List.of("sales", "SALES@firm.example", "sales@second.example")) {
            InvalidUser refusal = refused(MailRouting.of(Assistant.NONE, new Forwarding(true, entry)));
            assertEquals("forwarding", refusal.field());
            assertTrue(refusal.getMessage().contains("is a distribution list"), refusal.getMessage());
        }
        InvalidUser mapping = refused(MailRouting.of(new Assistant("info@firm.example", false), Forwarding.NONE));
        assertEquals("There is no user \"info\"", mapping.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMTP:md@other.example@mail2", "smtp:md@10.0.0.7", "SMTP:md@other.example@mail2:2525"})
    @Tag("USR-095")
    void forwardingTakesServersOfTheOwnNetwork(String entry) {
        directory.work(accounts -> accounts.change(
                routed(directory.find("md"), Assistant.NONE, new Forwarding(true, entry)), PasswordChange.NONE));
        assertEquals(entry, directory.find("md").routing().forwarding().addresses());
    }

    @Test
    void boundsWhatIsStored() {
        String many = String.join(";", Collections.nCopies(51, "a@b.example"));
        assertEquals(
                "forwarding",
                refused(MailRouting.of(Assistant.NONE, new Forwarding(false, many)))
                        .field());
        String large = "a@" + "b".repeat(2000);
        assertEquals(
                "forwarding",
                refused(MailRouting.of(Assistant.NONE, new Forwarding(false, large)))
                        .field());
        for (int size : new int[] {-1, 2_000_001}) {
            SizeRule rule = new SizeRule(size, false, "PA");
            assertEquals(
                    "largeSize",
                    refused(new MailRouting(Assistant.NONE, Forwarding.NONE, rule, SizeRule.NONE, true))
                            .field());
            assertEquals(
                    "smallSize",
                    refused(new MailRouting(Assistant.NONE, Forwarding.NONE, SizeRule.NONE, rule, true))
                            .field());
        }
        SizeRule nobody = new SizeRule(1, true, "nobody");
        assertEquals(
                "smallTargets",
                refused(new MailRouting(Assistant.NONE, Forwarding.NONE, SizeRule.NONE, nobody, true))
                        .field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "Ann <ann@firm.example>", "a@b.example,c@d.example", "a@b.example\nBcc: x@y.example"})
    @Tag("USR-120")
    void writesInWebMailOnlyFromPlainAddresses(String address) {
        UserDetails wrong = routed(directory.find("md"), MailRouting.NONE, List.of("ok@firm.example", address));
        assertEquals("webMailAddresses", refused(wrong).field());
    }

    @Test
    void saysInTheAuditLogWhatChanged() {
        MailRouting routing = new MailRouting(
                new Assistant("PA", true), Forwarding.NONE, new SizeRule(10, true, "PA"), SizeRule.NONE, false);
        directory.work(accounts ->
                accounts.change(routed(directory.find("md"), routing, List.of("x@y.example")), PasswordChange.NONE));
        assertEquals(
                "boss user.change md: assistant: none -> PA (redirected);"
                        + " messages of at least: none -> 10 kB redirected to PA;"
                        + " quarantine before forwarding: true -> false; WebMail addresses: none -> x@y.example",
                directory.audit().get(0));
    }

    private DirectoryFixture office(DatabaseKind kind) throws Exception {
        DirectoryFixture office = new DirectoryFixture(kind, keys);
        office.changedSettings.put(
                LocalMailSettings.class,
                new LocalMailSettings("firm.example", List.of("firm.example", "second.example")));
        office.create("md");
        office.create("PA");
        office.create("pb");
        return office;
    }

    private InvalidUser refused(MailRouting routing) {
        return refused(routed(directory.find("md"), routing, List.of()));
    }

    private InvalidUser refused(UserDetails user) {
        return assertThrows(
                InvalidUser.class, () -> directory.work(accounts -> accounts.change(user, PasswordChange.NONE)));
    }

    private static List<String> texts(List<RouteTarget> targets) {
        return targets.stream().map(Object::toString).toList();
    }
}
