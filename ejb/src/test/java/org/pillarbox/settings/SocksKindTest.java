package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocksKindTest {
    private static final SettingKind<SocksSettings> KIND = SettingKinds.of(SocksSettings.class);

    @Test
    @Tag("OTH-043")
    void thereIsNoServerAtFirstAndItsPortWouldBeTheUsualOne() {
        SocksSettings fresh = KIND.read(SettingText.EMPTY);
        assertEquals(new SocksSettings("", 1080, SocksVersion.FOUR, "", ""), fresh);
        assertFalse(fresh.isSet());
        KIND.check(fresh);
    }

    @Test
    @Tag("OTH-043")
    void allOfItIsReadBack() {
        SocksSettings whole = new SocksSettings("fe80::1", 9050, SocksVersion.FIVE, "me", "sealed");
        KIND.check(whole);
        assertEquals(whole, KIND.read(SettingText.parse(KIND.write(whole).toString())));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    @Tag("OTH-047")
    void aPortThatIsNoneIsRefused(int port) {
        SocksSettings wrong = new SocksSettings("proxy.example", port, SocksVersion.FOUR, "", "");
        assertEquals(
                "socksPort",
                assertThrows(InvalidSetting.class, () -> KIND.check(wrong)).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "proxy:1080", "[::1]", "-x", "Proxy", "a..b"})
    void anAddressThatIsNoneIsRefused(String address) {
        SocksSettings wrong = new SocksSettings(address, 1080, SocksVersion.FOUR, "", "");
        assertEquals(
                "socksAddress",
                assertThrows(InvalidSetting.class, () -> KIND.check(wrong)).field());
    }

    @Test
    void aUserNameThatIsTooLongOrSeveralLinesIsRefused() {
        for (String user : new String[] {"\u00fc".repeat(128), "a\nb", "a\u0000b"}) {
            SocksSettings wrong = new SocksSettings("proxy.example", 1080, SocksVersion.FOUR, user, "");
            assertEquals(
                    "socksUser",
                    assertThrows(InvalidSetting.class, () -> KIND.check(wrong)).field());
        }
    }
}
