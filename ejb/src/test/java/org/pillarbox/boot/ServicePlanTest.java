package org.pillarbox.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.control.ServiceConfig;
import org.pillarbox.settings.PortOffset;
import org.pillarbox.settings.ServiceCatalogue;
import org.pillarbox.settings.ServicesSettings;

class ServicePlanTest {
    static final ServicesSettings ALL = new ServicesSettings(ServiceCatalogue.SERVICES.stream()
            .map(entry -> new ServicesSettings.Service(entry.name(), true, entry.defaultPort(), Optional.empty()))
            .toList());

    @Test
    void givesEveryServiceOfTheAdapterItsPortAndOffset() {
        List<ServiceConfig> plan = new ServicePlan(new PortOffset(10_000)).of(ALL);
        assertEquals(
                List.of("pop3", "pop3s", "smtp", "submission", "smtps"),
                plan.stream().map(ServiceConfig::name).toList());
        assertEquals(
                List.of(10_110, 10_995, 10_025, 10_587, 10_465),
                plan.stream().map(ServiceConfig::port).toList());
        assertEquals(ServiceConfig.TlsMode.IMPLICIT, plan.get(4).tls());
    }

    @Test
    @Tag("SRV-016")
    void leavesAPortAboveTheLastAsItIs() {
        assertEquals(
                65_546, new ServicePlan(new PortOffset(65_521)).of(ALL).get(2).port(), "so that it fails and says so");
    }

    @Test
    void bindsServicesToTheAddressThatThePageNames() {
        ServicesSettings loopback = new ServicesSettings(ALL.services().stream()
                .map(service -> new ServicesSettings.Service(
                        service.name(), service.enabled(), service.port(), Optional.of("127.0.0.1")))
                .toList());
        assertTrue(new ServicePlan(new PortOffset(0))
                .of(loopback).stream().allMatch(config -> config.bindAddress().equals(Optional.of("127.0.0.1"))));
    }

    @Test
    @Tag("SRV-127")
    void givesClientsAtLeastTenMinutes() {
        assertTrue(new ServicePlan(new PortOffset(0))
                .of(ALL).stream().allMatch(config -> config.limits().idleSeconds() >= 600));
    }
}
