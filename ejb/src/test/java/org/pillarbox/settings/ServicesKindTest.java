package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.settings.ServicesSettings.Service;

class ServicesKindTest {
    private final ServicesKind kind = new ServicesKind(new PortOffset(0));

    @Test
    @Tag("SRV-009")
    void startsWithEveryServiceOnItsDefaultPortAndFingerOff() {
        ServicesSettings defaults = kind.defaults();
        assertDoesNotThrow(() -> kind.check(defaults));
        assertEquals(
                List.of("finger"),
                defaults.services().stream()
                        .filter(service -> !service.enabled())
                        .map(Service::name)
                        .toList());
        assertEquals(110, defaults.service("pop3").orElseThrow().port());
        assertEquals(25, defaults.service("smtp").orElseThrow().port());
        assertEquals(5108, defaults.service("web").orElseThrow().port());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    @Tag("SRV-012")
    void refusesPortOutOfRangeNamingTheService(int port) {
        InvalidSetting refused = refused(change("smtp", s -> new Service("smtp", true, port, s.bindAddress())));
        assertEquals("smtp", refused.field());
        assertTrue(refused.getMessage().startsWith("SMTP: the port"), refused.getMessage());
    }

    @Test
    @Tag("SRV-012")
    void refusesPortThatTheOffsetLiftsAboveTheLast() {
        ServicesKind lifted = new ServicesKind(new PortOffset(10_000));
        InvalidSetting refused = assertThrows(
                InvalidSetting.class,
                () -> lifted.check(change("smtp", s -> new Service("smtp", true, 55_536, s.bindAddress()))));
        assertEquals("smtp", refused.field());
        assertTrue(refused.getMessage().contains("10000"), refused.getMessage());
        assertTrue(refused.getMessage().contains("from 1 to 55535"), refused.getMessage());
        lifted.check(change("smtp", s -> new Service("smtp", true, 55_535, s.bindAddress())));
        lifted.check(change("smtp", s -> new Service("smtp", false, 55_536, s.bindAddress())));
    }

    @Test
    @Tag("SRV-012")
    void refusesPortThatIsNoWholeNumber() {
        SettingText text = kind.write(kind.defaults()).with("pop3.port", "11o");
        assertEquals(
                "pop3.port",
                assertThrows(InvalidSetting.class, () -> kind.read(text)).field());
    }

    @Test
    @Tag("SRV-013")
    void refusesTwoEnabledServicesOnOnePortNamingBoth() {
        InvalidSetting refused = refused(change("smtp", s -> new Service("smtp", true, 110, s.bindAddress())));
        assertTrue(refused.getMessage().contains("POP3 "), refused.getMessage());
        assertTrue(refused.getMessage().contains("SMTP"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 127.0.0.1, true",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "0.0.0.0, 127.0.0.1, true",
        "::, 127.0.0.1, true",
        "0.0.0.0, ::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "::1, fe80::1, false",
    })
    @Tag("SRV-013")
    void refusesOnePortOnlyWhereAddressesOverlap(String one, String other, boolean clash) {
        ServicesSettings settings = change(
                change(kind.defaults(), "pop3", s -> new Service("pop3", true, 2000, address(one))),
                "smtp",
                s -> new Service("smtp", true, 2000, address(other)));
        if (clash) {
            refused(settings);
        } else {
            assertDoesNotThrow(() -> kind.check(settings));
        }
    }

    @Test
    @Tag("SRV-013")
    void letsADisabledServiceKeepAPortThatIsTaken() {
        assertDoesNotThrow(
                () -> kind.check(change("submission", s -> new Service("submission", false, 25, s.bindAddress()))));
    }

    @Test
    @Tag("SRV-010")
    void refusesToDisableWebMailAndAdmin() {
        InvalidSetting refused = refused(change("web", s -> new Service("web", false, s.port(), s.bindAddress())));
        assertEquals("Web Mail/Admin cannot be disabled", refused.getMessage());
    }

    @Test
    void letsMailServicesBeDisabledAndSaysWhatThatMeans() {
        assertDoesNotThrow(() -> kind.check(change("pop3", s -> new Service("pop3", false, 110, s.bindAddress()))));
        ServiceCatalogue.SERVICES.stream()
                .filter(entry -> !entry.name().equals("web"))
                .forEach(entry -> assertFalse(entry.whenDisabled().orElseThrow().isBlank()));
    }

    @Test
    @Tag("SRV-014")
    void defaultsSetPortsBackAndLeaveTheRest() {
        ServicesSettings changed = change("pop3", s -> new Service("pop3", false, 1100, Optional.of("192.0.2.1")))
                .withDefaultPorts();
        assertEquals(
                new Service("pop3", false, 110, Optional.of("192.0.2.1")),
                changed.service("pop3").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.77", "203.0.113.9"})
    @Tag("SRV-042")
    void takesTypedAddressThatThisHostDoesNotHave(String address) {
        assertDoesNotThrow(() -> kind.check(bound(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "2001:db8::25", "fe80::1%eth0", "::ffff:192.0.2.1"})
    @Tag("SRV-044")
    void takesIpv6Address(String address) {
        assertDoesNotThrow(() -> kind.check(bound(address)));
        assertEquals(
                bound(address),
                kind.read(SettingText.parse(kind.write(bound(address)).toString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "256.1.1.1", "1.2.3", "01.2.3.4", "::1::", "1:2", "mail.example", "%eth0", " "})
    void refusesBindAddressThatIsNoIpAddress(String address) {
        assertTrue(refused(bound(address)).getMessage().startsWith("SMTP: "));
    }

    @Test
    void refusesAListThatLeavesAServiceOut() {
        ServicesSettings all = kind.defaults();
        assertThrows(
                InvalidSetting.class,
                () -> kind.check(new ServicesSettings(all.services().subList(0, 3))));
    }

    private ServicesSettings bound(String address) {
        return change("smtp", s -> new Service("smtp", true, s.port(), Optional.of(address)));
    }

    private ServicesSettings change(String name, UnaryOperator<Service> change) {
        return change(kind.defaults(), name, change);
    }

    private static ServicesSettings change(ServicesSettings from, String name, UnaryOperator<Service> change) {
        return new ServicesSettings(from.services().stream()
                .map(service -> service.name().equals(name) ? change.apply(service) : service)
                .toList());
    }

    private InvalidSetting refused(ServicesSettings settings) {
        return assertThrows(InvalidSetting.class, () -> kind.check(settings));
    }

    private static Optional<String> address(String text) {
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
