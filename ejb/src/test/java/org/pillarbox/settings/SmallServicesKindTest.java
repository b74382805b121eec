package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;
import org.pillarbox.settings.PasswordServiceSettings.ClearText;

class SmallServicesKindTest {
    private final FingerKind finger = new FingerKind();
    private final PasswordServiceKind password = new PasswordServiceKind();

    @ParameterizedTest
    @EnumSource(ClearText.class)
    void aPlaceForClearTextIsReadAsItIsWritten(ClearText place) {
        PasswordServiceSettings settings = new PasswordServiceSettings(place);
        assertDoesNotThrow(() -> password.check(settings));
        assertEquals(
                settings,
                password.read(SettingText.parse(password.write(settings).toString())));
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThrows(InvalidSetting.class, () -> password.read(SettingText.EMPTY.with("clear-text", "moon")));
        assertEquals(ClearText.THIS_COMPUTER, password.read(SettingText.EMPTY).clearText());
    }

    @ParameterizedTest
    @Tag("F4")
    @CsvSource({
        "THIS_COMPUTER, 127.0.0.1, true",
        "THIS_COMPUTER, ::1, true",
        "THIS_COMPUTER, 192.168.1.7, false",
        "PRIVATE_NETWORKS, 127.0.0.1, true",
        "PRIVATE_NETWORKS, 192.168.1.7, true",
        "PRIVATE_NETWORKS, 10.1.2.3, true",
        "PRIVATE_NETWORKS, fd00::7, true",
        "PRIVATE_NETWORKS, 192.0.2.7, false",
        "EVERYWHERE, 192.0.2.7, true"
    })
    void clearTextIsTakenFromWhereTheAdministratorSaid(ClearText place, String address, boolean taken) {
        Peer peer = new Peer(
                "s1",
                "password",
                new InetSocketAddress(address, 40_000),
                new InetSocketAddress("192.0.2.1", 106),
                Optional.empty());
        PasswordServiceSettings settings = new PasswordServiceSettings(place);
        assertEquals(taken, settings.mayTalk(peer));
        assertEquals(true, settings.mayTalk(peer.encrypted(new TlsInfo("TLSv1.3", "TLS_AES_128_GCM_SHA256"))));
    }

    @Test
    void aTemplateIsReadAsItIsWritten() {
        FingerSettings settings = new FingerSettings("<id>\r\n\r\n\\n is <mail> = x\r\n");
        assertEquals("<id>\n\n\\n is <mail> = x", settings.template());
        assertDoesNotThrow(() -> finger.check(settings));
        assertEquals(
                settings, finger.read(SettingText.parse(finger.write(settings).toString())));
        assertDoesNotThrow(() -> finger.check(finger.defaults()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "bell \u0007", "\u001b[31m"})
    void aTemplateThatSaysNothingOrWorseIsRefused(String template) {
        assertEquals(
                "template",
                assertThrows(InvalidSetting.class, () -> finger.check(new FingerSettings(template)))
                        .field());
    }

    @Test
    void aTemplateHasItsMeasure() {
        assertDoesNotThrow(() -> finger.check(new FingerSettings("x".repeat(FingerSettings.LONGEST))));
        assertThrows(
                InvalidSetting.class, () -> finger.check(new FingerSettings("x".repeat(FingerSettings.LONGEST + 1))));
    }
}
