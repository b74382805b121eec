package org.pillarbox.outmail.internet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.outmail.Unreachable;

class MailExchangersTest {
    private final ZoneResolver zones = new ZoneResolver();
    private final MailExchangers exchangers =
            new MailExchangers(zones, new Ourselves(() -> "mail.example", address -> address.isLoopbackAddress()));

    @Test
    @Tag("EXT-197")
    void areTriedFromTheMostPreferredOn() throws Unreachable {
        zones.mx("a.example", 20, "second.a.example")
                .mx("a.example", 10, "first.a.example")
                .mx("a.example", 30, "third.a.example");
        assertEquals(List.of("first.a.example", "second.a.example", "third.a.example"), all("a.example"));
    }

    @Test
    void thoseOfOnePreferenceShareTheWork() throws Unreachable {
        zones.mx("a.example", 10, "one.a.example").mx("a.example", 10, "two.a.example");
        Set<String> first = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            first.add(all("a.example").get(0));
        }
        assertEquals(Set.of("one.a.example", "two.a.example"), first);
    }

    @Test
    @Tag("EXT-198")
    void aDomainWithoutExchangersIsItsOwn() throws Unreachable {
        zones.address("a.example", "192.0.2.5");
        assertEquals(List.of("a.example"), all("a.example"));
    }

    @ParameterizedTest
    @CsvSource({"none.example, 5.1.2", "empty.example, 5.1.2", "null.example, 5.1.10", "a..b, 5.1.2"})
    @Tag("C5")
    void aDomainThatTakesNoMailNeverWill(String domain, String status) {
        zones.exists("empty.example").mx("null.example", 0, "");
        Unreachable refusal = assertThrows(Unreachable.class, () -> all(domain));
        assertEquals(5, refusal.reply().code() / 100);
        assertEquals(status, refusal.reply().enhanced());
    }

    @Test
    @Tag("C5")
    void aNameServiceThatIsAwayIsAPassingTrouble() {
        zones.fails("a.example");
        Unreachable later = assertThrows(Unreachable.class, () -> all("a.example"));
        assertEquals(451, later.reply().code());
        assertEquals("4.4.3", later.reply().enhanced());
    }

    @Test
    @Tag("C5")
    void mailIsNotGivenToThoseBehindUs() throws Unreachable {
        zones.mx("a.example", 10, "first.a.example")
                .mx("a.example", 20, "MAIL.example")
                .mx("a.example", 20, "beside.a.example")
                .mx("a.example", 30, "behind.a.example");
        assertEquals(List.of("first.a.example"), all("a.example"));
    }

    @Test
    @Tag("C5")
    void aDomainThatLeadsBackHereIsALoop() {
        zones.mx("a.example", 10, "other.name").address("other.name", "127.0.0.1");
        Unreachable loop = assertThrows(Unreachable.class, () -> all("a.example"));
        assertEquals("5.4.6", loop.reply().enhanced());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "::ffff:127.0.0.1", "localhost", "LOCALHOST", "mail.localhost"})
    @Tag("C5")
    void anExchangerThatIsThisMachineByItsNameIsALoop(String host) {
        zones.mx("a.example", 10, host);
        Unreachable loop = assertThrows(Unreachable.class, () -> all("a.example"));
        assertEquals("5.4.6", loop.reply().enhanced());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[127.0.0.1]", "[IPv6:::1]"})
    void anAddressOfThisMachineInPlaceOfADomainIsALoop(String domain) {
        Unreachable loop = assertThrows(Unreachable.class, () -> all(domain));
        assertEquals("5.4.6", loop.reply().enhanced());
    }

    @Test
    @Tag("C5")
    void aHundredExchangersAreNotAllTried() throws Unreachable {
        for (int i = 0; i < 100; i++) {
            zones.mx("a.example", i, "mx" + i + ".a.example");
        }
        List<String> tried = all("a.example");
        assertEquals(MailExchangers.MOST, tried.size());
        assertEquals("mx0.a.example", tried.get(0));
    }

    @Test
    void namesInAnyScriptAndAddressesAreUnderstood() throws Unreachable {
        zones.mx("xn--mnchen-3ya.example", 10, "mx.m.example");
        assertEquals(List.of("mx.m.example"), all("münchen.example"));
        assertEquals(List.of("192.0.2.9"), all("[192.0.2.9]"));
        assertEquals(List.of("2001:db8::9"), all("[IPv6:2001:db8::9]"));
        assertTrue(zones.asked().stream().noneMatch(name -> name.contains("[")));
    }

    @Test
    @Tag("EXT-197")
    void theFirstIsGivenBeforeTheOthersAreLookedUp() throws Unreachable {
        zones.mx("a.example", 10, "first.a.example")
                .mx("a.example", 20, "second.a.example")
                .mx("a.example", 20, "beside.a.example");
        Candidates hosts = exchangers.of("a.example");
        assertEquals("first.a.example", hosts.next().orElseThrow().host());
        assertEquals(List.of("a.example", "first.a.example", "first.a.example"), zones.asked());
        hosts.next();
        assertTrue(zones.asked().containsAll(List.of("second.a.example", "beside.a.example")));
    }

    private List<String> all(String domain) throws Unreachable {
        Candidates hosts = exchangers.of(domain);
        List<String> all = new ArrayList<>();
        for (Optional<Exchanger> host = hosts.next(); host.isPresent(); host = hosts.next()) {
            all.add(host.get().host());
        }
        return all;
    }
}
