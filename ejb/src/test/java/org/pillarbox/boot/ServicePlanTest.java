package org.pillarbox.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.api.control.ServiceLimits;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.settings.AccessSettings;
import org.pillarbox.settings.AntiRelay;
import org.pillarbox.settings.NetworkSettings;
import org.pillarbox.settings.PortOffset;
import org.pillarbox.settings.ServiceCatalogue;
import org.pillarbox.settings.ServiceTls;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.SmtpLogin;
import org.pillarbox.settings.SmtpSettings;
import org.pillarbox.settings.TlsSettings;
import org.pillarbox.settings.access.AccessArea;

class ServicePlanTest {
    static final ServicesSettings ALL = new ServicesSettings(ServiceCatalogue.SERVICES.stream()
            .map(entry -> new ServicesSettings.Service(entry.name(), true, entry.defaultPort(), Optional.empty()))
            .toList());
    static final AccessSettings OPEN = new AccessSettings(Map.of());
    private static final NetworkSettings NETWORK = NetworkSettings.standard();

    @Test
    @Tag("SRV-285")
    @Tag("SRV-298")
    void allServicesOfAProtocolHaveItsRestrictions() {
        AccessSettings restricted = OPEN.with(AccessArea.POP3, "192.168.1.0 255.255.255.0 fred bob sarah");
        List<ServiceConfig> plan =
                new ServicePlan(new PortOffset(0), TlsSettings.DEFAULT::of).of(ALL, restricted, NETWORK);
        InetAddress inside = AddressBlock.address("192.168.1.7").orElseThrow();
        InetAddress outside = AddressBlock.address("10.0.0.1").orElseThrow();
        assertTrue(plan.stream().allMatch(config -> config.access().admits(inside)));
        assertEquals(
                List.of("pop3", "pop3s"),
                plan.stream()
                        .filter(config -> !config.access().admits(outside))
                        .map(ServiceConfig::name)
                        .toList());
    }

    @Test
    @Tag("SRV-306")
    @Tag("SRV-307")
    void smtpTurnsNobodyAwayWhereItsRestrictionsSayWhoMaySendOutside() {
        AccessSettings restricted =
                OPEN.with(AccessArea.SMTP, "192.168.1.0/24").with(AccessArea.POP3, "192.168.1.0/24");
        InetAddress outside = AddressBlock.address("10.0.0.1").orElseThrow();
        for (AntiRelay method : AntiRelay.values()) {
            SmtpSettings smtp = new SmtpSettings(0, 100, false, true).with(SmtpLogin.DEFAULT, method);
            List<String> closed = new ServicePlan(new PortOffset(0), TlsSettings.DEFAULT::of)
                    .of(ALL, ServicePlan.atConnection(restricted, smtp), NETWORK).stream()
                            .filter(config -> !config.access().admits(outside))
                            .map(ServiceConfig::name)
                            .toList();
            assertEquals(method != AntiRelay.CLIENT_ADDRESS, closed.contains("smtp"), method.toString());
            assertTrue(closed.contains("pop3"));
        }
    }

    @Test
    void givesEveryServiceOfTheAdapterItsPortAndOffset() {
        List<ServiceConfig> plan =
                new ServicePlan(new PortOffset(10_000), TlsSettings.DEFAULT::of).of(ALL, OPEN, NETWORK);
        assertEquals(
                List.of("pop3", "pop3s", "smtp", "submission", "smtps", "password", "finger", "webadmin", "admin"),
                plan.stream().map(ServiceConfig::name).toList());
        assertEquals(
                List.of(10_110, 10_995, 10_025, 10_587, 10_465, 10_106, 10_079, 15_107, 15_106),
                plan.stream().map(ServiceConfig::port).toList());
        assertEquals(ServiceConfig.TlsMode.IMPLICIT, plan.get(4).tls());
    }

    @Test
    void offersTlsOnlyWhereThePageSaysSo() {
        List<ServiceConfig> plan = new ServicePlan(
                        new PortOffset(0),
                        service -> service.equals("pop3") ? ServiceTls.NONE : TlsSettings.DEFAULT.of(service))
                .of(ALL, OPEN, NETWORK);
        assertEquals(ServiceConfig.TlsMode.NONE, plan.get(0).tls());
        assertEquals(ServiceConfig.TlsMode.IMPLICIT, plan.get(1).tls());
        assertEquals(ServiceConfig.TlsMode.STARTTLS, plan.get(2).tls());
    }

    @Test
    @Tag("SRV-016")
    void leavesAPortAboveTheLastAsItIs() {
        assertEquals(
                65_546,
                new ServicePlan(new PortOffset(65_521), TlsSettings.DEFAULT::of)
                        .of(ALL, OPEN, NETWORK)
                        .get(2)
                        .port(),
                "so that it fails and says so");
    }

    @Test
    void bindsServicesToTheAddressThatThePageNames() {
        ServicesSettings loopback = new ServicesSettings(ALL.services().stream()
                .map(service -> new ServicesSettings.Service(
                        service.name(), service.enabled(), service.port(), Optional.of("127.0.0.1")))
                .toList());
        assertTrue(new ServicePlan(new PortOffset(0), TlsSettings.DEFAULT::of)
                .of(loopback, OPEN, NETWORK).stream()
                        .allMatch(config -> config.bindAddress().equals(Optional.of("127.0.0.1"))));
    }

    @Test
    @Tag("SRV-127")
    @Tag("OTH-127")
    void givesClientsFiveMinutesAndThoseOfPop3Ten() {
        for (ServiceConfig config :
                new ServicePlan(new PortOffset(0), TlsSettings.DEFAULT::of).of(ALL, OPEN, NETWORK)) {
            int expected =
                    switch (config.protocol()) {
                        case "pop3" -> 600;
                        case "finger" -> 30;
                        case "webadmin", "admin" -> 60;
                        default -> 300;
                    };
            assertEquals(expected, config.limits().idleSeconds(), config.name());
        }
    }

    @Test
    @Tag("SRV-198")
    @Tag("F3")
    @Tag("F4")
    void givesFingerHalfAMinuteAndSmallServicesFewConnections() {
        List<ServiceConfig> plan = new ServicePlan(new PortOffset(0), TlsSettings.DEFAULT::of).of(ALL, OPEN, NETWORK);
        ServiceLimits password = plan.get(5).limits();
        ServiceLimits finger = plan.get(6).limits();
        assertEquals(30, finger.idleSeconds());
        assertEquals(30, finger.sessionSeconds());
        assertTrue(finger.maxConnections() <= 200 && finger.maxConnectionsPerAddress() <= 20);
        assertTrue(password.maxConnections() <= 200 && password.maxConnectionsPerAddress() <= 20);
    }
}
