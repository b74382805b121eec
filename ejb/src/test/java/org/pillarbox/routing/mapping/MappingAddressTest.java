package org.pillarbox.routing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.settings.InvalidSetting;

class MappingAddressTest {
    @ParameterizedTest
    @CsvSource({
        "sales, NAME, sales",
        "Sales, NAME, sales",
        "fred.*, NAME, fred.*",
        "*, NAME, *",
        "sales@company.com, ADDRESS, sales@company.com",
        "*@*.Company.com, ADDRESS, *@*.company.com",
        "Fred.???@company.com, ADDRESS, fred.???@company.com",
        "~@company.com, UNRECOGNISED, ~@company.com",
        "~x@company.com, ADDRESS, ~x@company.com",
        "info@bücher.example, ADDRESS, info@xn--bcher-kva.example",
        "info@*.bücher.example, ADDRESS, info@*.xn--bcher-kva.example",
        "müller, NAME, müller"
    })
    @Tag("USR-327")
    @Tag("MAP-016")
    void knowsTheThreeForms(String text, MappingAddress.Form form, String key) {
        MappingAddress address = MappingAddress.parse("  " + text + " ");
        assertEquals(form, address.form());
        assertEquals(key, address.key());
        assertEquals(text, address.toString());
        assertEquals(address, MappingAddress.parse(address.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "~",
                "@",
                "a@",
                "@b",
                "a@b@c",
                "a b",
                "a@b c",
                "a@b..c",
                "a@.b",
                "a@b.",
                "<a@b.c>",
                "\"a\"@b.c",
                "a@[127.0.0.1]",
                "a;b",
                "a,b@c",
                "a\u0000b",
                "~@*.company.com",
                "~@comp?ny.com"
            })
    @Tag("MAP-024")
    @Tag("USR-328")
    @Tag("USR-331")
    void refusesWhatIsNoAddress(String text) {
        assertEquals(
                "address",
                assertThrows(InvalidSetting.class, () -> MappingAddress.parse(text))
                        .field());
    }

    @ParameterizedTest
    @CsvSource({"64, 255", "65, 0", "0, 256"})
    void limitsBothParts(int local, int domain) {
        String text = "a".repeat(local == 0 ? 1 : local) + "@" + "b".repeat(domain == 0 ? 1 : domain);
        if (local <= 64 && domain <= 255) {
            assertEquals(
                    MappingAddress.LONGEST,
                    MappingAddress.parse(text).toString().length());
        } else {
            assertThrows(InvalidSetting.class, () -> MappingAddress.parse(text));
        }
    }
}
