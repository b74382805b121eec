package org.pillarbox.api.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {
    private static InetAddress address(String text) {
        return AddressBlock.address(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "01.2.3.4",
                "1.2.3.4 ",
                "2001:db8::1::2",
                ":",
                "::g",
                "[::1]",
                "1.2.3.4/8",
                "fe80::1%",
                "\u0661.2.3.4"
            })
    void takesNoTextForAnAddressThatIsNone(String text) {
        assertEquals(Optional.empty(), AddressBlock.address(text));
    }

    @Test
    void readsNeitherZonesNorEndlessTexts() {
        assertEquals(address("fe80::1"), address("fe80::1%eth0"));
        assertEquals(Optional.empty(), AddressBlock.address(":".repeat(10_000)));
        assertEquals(address("192.0.2.1"), address("::ffff:192.0.2.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.17.0, 255.255.255.0, 192.168.17.0/24",
        "192.168.17.99, 255.255.255.0, 192.168.17.0/24",
        "10.9.8.7, 255.0.0.0, 10.0.0.0/8",
        "10.9.8.7, 255.255.255.255, 10.9.8.7",
        "10.9.8.7, 0.0.0.0, 0.0.0.0/0",
        "10.9.8.7, 255.254.0.0, 10.8.0.0/15"
    })
    @Tag("SRV-310")
    void isWhatItsMaskLeaves(String address, String mask, String block) {
        assertEquals(
                Optional.of(block),
                AddressBlock.masked(address(address), address(mask)).map(AddressBlock::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"255.0.255.0", "0.255.255.255", "255.255.255.1", "0.0.0.1", "ffff::"})
    void aMaskHasNoGapsAndIsOfTheSameFamily(String mask) {
        assertEquals(Optional.empty(), AddressBlock.masked(address("192.168.1.1"), address(mask)));
    }

    @ParameterizedTest
    @CsvSource({
        "::, ::",
        "::1, ::1",
        "2001:db8::, 2001:db8::",
        "2001:db8:0:7::, 2001:db8:0:7::",
        "2001:0db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "fe80::1%lo, fe80::1",
        "10.0.0.0, 10.0.0.0"
    })
    void isShownAsPeopleWriteIt(String typed, String shown) {
        assertEquals(shown, AddressBlock.of(address(typed)).toString());
    }

    @Test
    void refusesAPrefixThatDoesNotExist() {
        assertThrows(IllegalArgumentException.class, () -> new AddressBlock(address("1.2.3.4"), 33));
        assertThrows(IllegalArgumentException.class, () -> new AddressBlock(address("::1"), -1));
    }

    @Test
    void isFoundByEveryAddressInIt() {
        AddressTable<String> table = new AddressTable<>(Map.of(
                new AddressBlock(address("0.0.0.0"), 0),
                "all",
                new AddressBlock(address("192.168.0.0"), 16),
                "wide",
                new AddressBlock(address("192.168.1.128"), 25),
                "half",
                AddressBlock.of(address("192.168.1.129")),
                "one",
                new AddressBlock(address("2001:db8::"), 32),
                "six",
                new AddressBlock(address("2001:db8:0:0:8000::"), 65),
                "odd",
                AddressBlock.of(address("2001:db8::1")),
                "single"));
        assertEquals(List.of("all", "wide", "half", "one"), table.covering(address("192.168.1.129")));
        assertEquals(List.of("all", "wide"), table.covering(address("192.168.1.127")));
        assertEquals(List.of("all"), table.covering(address("192.167.255.255")));
        assertEquals(List.of("all", "six", "single"), table.covering(address("2001:db8::1")));
        assertEquals(List.of("all", "six", "odd"), table.covering(address("2001:db8::8000:0:0:1")));
        assertEquals(List.of("all"), table.covering(address("2001:db9::")));
    }

    @Test
    void bothLoopbackAddressesAreThisMachine() {
        AddressTable<String> table = new AddressTable<>(Map.of(
                new AddressBlock(address("127.0.0.0"), 8), "here", new AddressBlock(address("::1"), 128), "six"));
        assertEquals(List.of("six", "here"), table.covering(address("::1")));
        assertEquals(List.of("here"), table.covering(address("127.0.0.1")));
    }
}
