package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Address;

class AcceptedAddressesTest {
    private final AcceptedAddresses served = AcceptedAddresses.of(List.of(
            "company.com", "fred@isp.example", "*.mysite@mycompany.com", "a?c@mycompany.com", "b\u00fccher.example"));

    @ParameterizedTest
    @Tag("LOC-007")
    @Tag("LOC-011")
    @CsvSource({
        "anybody@company.com, true",
        "ANN@Company.COM, true",
        "ann@mail.company.com, false",
        "ann@company.com.evil.example, false",
        "fred@isp.example, true",
        "Fred@ISP.example, true",
        "freda@isp.example, false",
        "ann@isp.example, false",
        "ann.mysite@mycompany.com, true",
        ".mysite@mycompany.com, true",
        "a.b.MySite@mycompany.com, true",
        "mysite@mycompany.com, false",
        "ann.mysite.other@mycompany.com, false",
        "abc@mycompany.com, true",
        "ac@mycompany.com, false",
        "abbc@mycompany.com, false",
        "ann@b\u00fccher.example, true",
        "ann@xn--bcher-kva.example, true"
    })
    void coversWhatItsEntriesSay(String address, boolean covered) {
        int at = address.lastIndexOf('@');
        assertEquals(covered, served.covers(new Address(address.substring(0, at), address.substring(at + 1))));
    }

    @Test
    void aNameWithoutDomainIsNotCovered() {
        assertFalse(served.covers(new Address("ann", "")));
    }

    @Test
    void wholeDomainsAreToldFromAddresses() {
        assertEquals(List.of("company.com", "b\u00fccher.example"), served.domains());
        assertTrue(served.coversAllOf("COMPANY.com"));
        assertTrue(served.coversAllOf("xn--bcher-kva.example"));
        assertFalse(served.coversAllOf("isp.example"));
        assertTrue(AcceptedAddresses.of(List.of("*@all.example")).coversAllOf("all.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "company",
                "company.com",
                "fred@isp.example",
                "*.mysite@mycompany.com",
                "?@x.example",
                "o'neil@x.example"
            })
    void takesDomainsAndAddresses(String entry) {
        assertEquals(List.of(), AcceptedAddresses.fault(entry).stream().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "Company.com",
                "@isp.example",
                "fred@",
                "Fred@isp.example",
                "fred@*.example",
                "*.example",
                "a b@isp.example",
                "a@b@isp.example",
                "<a@isp.example>",
                "-a.example",
                "a,b@isp.example"
            })
    void refusesWhatIsNeither(String entry) {
        assertTrue(AcceptedAddresses.fault(entry).isPresent());
        AcceptedAddresses.of(List.of(entry));
    }

    @Test
    void manyWildcardsCostNoMoreThanTheLengthsOfBoth() {
        AcceptedAddresses evil = AcceptedAddresses.of(List.of("*a".repeat(31) + "b@x.example"));
        Address address = new Address("a".repeat(10_000), "x.example");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertFalse(evil.covers(address)));
    }
}
