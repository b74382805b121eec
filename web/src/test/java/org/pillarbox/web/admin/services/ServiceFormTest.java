package org.pillarbox.web.admin.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.monitor.ServerStatus.ServiceRow;

class ServiceFormTest {
    private static ServiceForm form(boolean canBeDisabled) {
        return new ServiceForm(
                new ServiceRow("pop3", "POP3", true, canBeDisabled, 1110, 110, 1110, "", "RUNNING", "", 0, 0));
    }

    @ParameterizedTest
    @Tag("SRV-012")
    @NullSource
    @ValueSource(strings = {"", "0", "65536", "99999999", "-1", "25.0", "1e3", "pop3", "\u0661\u0662"})
    void aPortIsAWholeNumberInItsRange(String port) {
        ServiceForm form = form(true);
        form.setPort(port);
        assertTrue(form.toService().isEmpty());
    }

    @Test
    @Tag("SRV-014")
    void defaultsChangeThePortOnly() {
        ServiceForm form = form(true);
        form.setEnabled(false);
        form.setAddress("192.0.2.7");
        form.toDefaultPort();
        assertEquals("110", form.getPort());
        assertEquals("192.0.2.7", form.getAddress());
        assertEquals(false, form.isEnabled());
    }

    @ParameterizedTest
    @Tag("SRV-038")
    @NullSource
    @ValueSource(strings = {"", " ", "<any>", "<Any>", "any"})
    void anyIsNoAddress(String address) {
        ServiceForm form = form(true);
        form.setAddress(address);
        assertEquals(Optional.empty(), form.toService().orElseThrow().bindAddress());
    }

    @Test
    @Tag("SRV-042")
    @Tag("SRV-044")
    void anAddressCanBeTyped() {
        ServiceForm form = form(true);
        form.setAddress(" 2001:db8::7 ");
        assertEquals(Optional.of("2001:db8::7"), form.toService().orElseThrow().bindAddress());
    }

    @Test
    void aServiceWithoutAnAddressShowsAny() {
        assertEquals("<any>", form(true).getAddress());
    }
}
