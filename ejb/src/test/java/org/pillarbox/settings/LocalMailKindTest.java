package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.settings.UnrecognisedSettings.Collected;

/** What the pages of Local Mail, and what belongs to them, keep and refuse. */
class LocalMailKindTest {
    private static final LocalMailKind LOCAL = new LocalMailKind();

    private static LocalMailSettings local(String defaultDomain, String... entries) {
        return new LocalMailSettings(
                "mail.company.com", defaultDomain, AcceptedAddresses.of(List.of(entries)), false, false);
    }

    @Test
    void everyComponentReachesTheText() {
        LocalMailSettings mail = new LocalMailSettings(
                "mail.company.com",
                "isp.example",
                AcceptedAddresses.of(List.of("a.example", "b@c.example")),
                true,
                true);
        assertEquals(mail, LOCAL.read(LOCAL.write(mail)));
        DomainMappingSettings mappings = new DomainMappingSettings(
                List.of(new DomainMapping("a.example", "b.example"), new DomainMapping("c.example", "d.example")));
        assertEquals(
                mappings,
                new DomainMappingKind()
                        .read(SettingText.parse(
                                new DomainMappingKind().write(mappings).toString())));
        FaxSettings fax = new FaxSettings("fax", true);
        assertEquals(fax, new FaxKind().read(new FaxKind().write(fax)));
        TweakSettings tweaks = new TweakSettings(true);
        assertEquals(tweaks, new TweakKind().read(new TweakKind().write(tweaks)));
        UnrecognisedSettings unknown = new UnrecognisedSettings(false, Collected.USER, "ann");
        assertEquals(unknown, new UnrecognisedKind().read(new UnrecognisedKind().write(unknown)));
    }

    @Test
    @Tag("LOC-016")
    @Tag("OTH-053")
    @Tag("OTH-063")
    void everythingIsOffAtFirst() {
        assertFalse(LOCAL.defaults().unrecognisedOut());
        assertFalse(LOCAL.defaults().onlyMappings());
        assertEquals(new FaxSettings("", false), new FaxKind().defaults());
        assertFalse(new TweakKind().defaults().localMailOut());
        assertTrue(new UnrecognisedKind().defaults().refused());
    }

    @Test
    void whatWasStoredBeforeThereWasADefaultDomainHasTheFirstOne() {
        SettingText old =
                SettingText.EMPTY.with("host-name", "h.example").with("local-domains", "a.example, b.example");
        assertEquals(new LocalMailSettings("h.example", List.of("a.example", "b.example")), LOCAL.read(old));
        assertEquals("a.example", LOCAL.read(old).defaultDomain());
    }

    @ParameterizedTest
    @Tag("LOC-004")
    @ValueSource(strings = {"", "a b", "-a.example", "ann@company.com", "company..com", "Company.com"})
    void theDefaultDomainMustBeADomain(String wrong) {
        InvalidSetting refusal = assertThrows(InvalidSetting.class, () -> LOCAL.check(local(wrong, "company.com")));
        assertEquals("defaultDomain", refusal.field());
    }

    @Test
    @Tag("LOC-005")
    void theDefaultDomainNeedNotBeLocal() {
        assertDoesNotThrow(() -> LOCAL.check(local("isp.example", "company.com")));
        assertFalse(local("isp.example", "company.com", "ann@isp.example").servesDefaultDomain());
        assertTrue(local("company.com", "company.com").servesDefaultDomain());
        assertEquals(
                "company.com",
                local("isp.example", "a@isp.example", "company.com").ownDomain());
        assertEquals("b.example", local("b.example", "company.com", "b.example").ownDomain());
        assertEquals("isp.example", local("isp.example", "a@isp.example").ownDomain());
    }

    @Test
    @Tag("LOC-007")
    void addressesMayBeLocalWithoutTheirDomain() {
        LocalMailSettings some = local("isp.example", "fred@isp.example", "*.office@isp.example");
        assertDoesNotThrow(() -> LOCAL.check(some));
        assertTrue(some.serves(new Address("Fred", "ISP.example")));
        assertTrue(some.serves(new Address("ann.office", "isp.example")));
        assertFalse(some.serves(new Address("ann", "isp.example")));
        assertEquals(List.of(), some.localDomains());
    }

    @Test
    @Tag("LOC-023")
    void domainMappingsAreBetweenDomainsAndOnceFromEach() {
        assertRefused("from", new DomainMapping("", "b.example"));
        assertRefused("from", new DomainMapping("a b", "b.example"));
        assertRefused("to", new DomainMapping("a.example", ""));
        assertRefused("to", new DomainMapping("a.example", "x@b.example"));
        assertRefused("to", new DomainMapping("a.example", "a.example"));
        assertRefused("from", new DomainMapping("a.example", "b.example"), new DomainMapping("a.example", "c.example"));
        assertRefused(
                "from",
                new DomainMapping("b\u00fccher.example", "b.example"),
                new DomainMapping("xn--bcher-kva.example", "c.example"));
    }

    private static void assertRefused(String field, DomainMapping... mappings) {
        DomainMappingSettings settings = new DomainMappingSettings(List.of(mappings));
        assertEquals(
                field,
                assertThrows(InvalidSetting.class, () -> new DomainMappingKind().check(settings))
                        .field());
    }

    @Test
    @Tag("LOC-027")
    @Tag("LOC-029")
    void aMappingChangesItsWholeDomainOnce() {
        var table = new DomainMappingSettings(List.of(
                        new DomainMapping("company1.com", "company2.com"),
                        new DomainMapping("company2.com", "company1.com")))
                .table();
        assertEquals(new Address("Mike", "company2.com"), table.apply(new Address("Mike", "Company1.COM")));
        assertEquals(new Address("mike", "company1.com"), table.apply(new Address("mike", "company2.com")));
        Address below = new Address("mike", "mail.company1.com");
        assertEquals(below, table.apply(below));
    }

    @Test
    void unrecognisedMailForAUserNeedsTheUser() {
        UnrecognisedKind kind = new UnrecognisedKind();
        assertThrows(InvalidSetting.class, () -> kind.check(new UnrecognisedSettings(true, Collected.USER, "")));
        assertThrows(InvalidSetting.class, () -> kind.read(SettingText.EMPTY.with("collected", "whoever")));
        assertDoesNotThrow(() -> kind.check(new UnrecognisedSettings(true, Collected.REMOTE, "")));
        assertThrows(InvalidSetting.class, () -> new FaxKind().check(new FaxSettings("no user", false)));
    }

    @Test
    @Tag("OTH-035")
    void theHostNameMayBeTheDefaultDomain() {
        for (String keyword : List.of("domain", "Domain", "DOMAIN")) {
            LocalMailSettings mail = named(keyword);
            assertDoesNotThrow(() -> LOCAL.check(mail));
            assertEquals("isp.example", mail.hostName());
            assertEquals("isp.example", mail.hostAddress());
            assertEquals(mail, LOCAL.read(LOCAL.write(mail)));
        }
    }

    @Test
    @Tag("OTH-036")
    void theHostNameMayBeTheAddressOfTheMachine() throws Exception {
        for (String keyword : List.of("IPAddress", "ipaddress")) {
            LocalMailSettings mail = named(keyword);
            assertDoesNotThrow(() -> LOCAL.check(mail));
            String address = mail.hostAddress();
            assertEquals(address.indexOf(':') < 0 ? "[" + address + "]" : "[IPv6:" + address + "]", mail.hostName());
            assertEquals(address, OwnAddress.text(InetAddress.getByName(address)));
        }
    }

    @Test
    @Tag("OTH-036")
    void theAddressIsOneThatOthersReach() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        InetAddress link = InetAddress.getByName("fe80::1");
        InetAddress sixth = InetAddress.getByName("2001:db8::1");
        InetAddress fourth = InetAddress.getByName("192.0.2.1");
        assertEquals(fourth, OwnAddress.best(Stream.of(loopback, link, sixth, fourth)));
        assertEquals(sixth, OwnAddress.best(Stream.of(link, sixth, loopback)));
        assertEquals(loopback, OwnAddress.best(Stream.of(loopback)));
        assertEquals("[192.0.2.1]", OwnAddress.literal(fourth));
        assertEquals("[IPv6:2001:db8:0:0:0:0:0:1]", OwnAddress.literal(sixth));
    }

    @Test
    @Tag("OTH-037")
    void anyOtherHostNameIsUsedAsTyped() {
        assertEquals("mail.mydomain.com", named("mail.mydomain.com").hostName());
        assertEquals("mail.mydomain.com", named("mail.mydomain.com").hostAddress());
        assertThrows(InvalidSetting.class, () -> LOCAL.check(named("IP Address")));
    }

    private static LocalMailSettings named(String host) {
        return new LocalMailSettings(host, "isp.example", AcceptedAddresses.of(List.of("a.example")), false, false);
    }
}
