package org.pillarbox.routing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.routing.Mail;
import org.pillarbox.routing.Origin;
import org.pillarbox.routing.mapping.MappingAddress.Form;

class MappingIndexTest {
    /** The manual's own examples first (5.1.1). */
    @ParameterizedTest
    @CsvSource({
        "*@company.com, ann@company.com, true",
        "*@company.com, ann@sub.company.com, false",
        "*@*.company.com, ann@mail.company.com, true",
        "*@*.company.com, ann@a.b.company.com, true",
        "*@*.company.com, ann@company.com, false",
        "Fred.*@company.com, fred.smith@company.com, true",
        "Fred.*@company.com, fred.@company.com, true",
        "Fred.*@company.com, alfred.smith@company.com, false",
        "Fred.???@company.com, fred.abc@company.com, true",
        "Fred.???@company.com, fred.ab@company.com, false",
        "Fred.???@company.com, fred.abcd@company.com, false",
        "sales, SALES@company.com, true",
        "sales, sales@other.example, true",
        "sales, presales@company.com, false",
        "s?les, sales@company.com, true",
        "*les, sales@company.com, true",
        "*al*, sales@company.com, true",
        "*a*a*, sales@company.com, false",
        "?????, sales@company.com, true",
        "????, sales@company.com, false",
        "*, sales@company.com, true",
        "sales@company.com, Sales@Company.COM, true",
        "sales@company.com, sales@other.example, false",
        "sales@company.???, sales@company.com, true",
        "sales@*, sales@company.com, true",
        "sales@company*, sales@company.com, true",
        "info@bücher.example, info@xn--bcher-kva.example, true",
        "info@xn--bcher-kva.example, info@BÜCHER.example, true",
        "info@*.bücher.example, info@mail.xn--bcher-kva.example, true",
        "~@company.com, sales@company.com, false"
    })
    @Tag("MAP-008")
    @Tag("MAP-011")
    @Tag("MAP-012")
    @Tag("MAP-013")
    @Tag("MAP-014")
    @Tag("MAP-015")
    @Tag("MAP-016")
    @Tag("USR-328")
    void matches(String pattern, String address, boolean expected) {
        assertEquals(expected, !found(Some.index(pattern + " -> fred"), address).isEmpty());
    }

    @Test
    @Tag("MAP-017")
    @Tag("MAP-018")
    void allThatMatchAreFoundInTheOrderInWhichTheyWereMade() {
        MappingIndex index = Some.index(
                "*@company.com -> ann", "sales -> bob", "sales@company.com -> carl", "s* -> dora", "sales -> eve");
        assertEquals(List.of("ann", "bob", "carl", "dora", "eve"), found(index, "sales@company.com"));
    }

    @Test
    void whatIsUnrecognisedIsAskedForApart() {
        MappingIndex index = Some.index("~@Company.com -> ann", "~@other.example -> bob");
        Address address = Mail.address("any@company.COM");
        assertEquals(List.of(), index.recipients(address, Mail.STRANGER));
        assertEquals(1, index.rest(address, Mail.STRANGER).size());
        assertEquals(List.of(), index.rest(Mail.address("any@sub.company.com"), Mail.STRANGER));
    }

    @Test
    @Tag("MAP-026")
    @Tag("MAP-027")
    @Tag("MAP-028")
    @Tag("MAP-029")
    @Tag("MAP-030")
    @Tag("USR-329")
    @Tag("USR-337")
    void eachUsageIsForItsMail() {
        MappingIndex index = MappingIndex.of(List.of(
                Some.mapping("sales -> always"),
                Some.mapping("sales -> collected", MappingUsage.COLLECTED),
                Some.ofInMail("sales -> of7and9", 7),
                Some.ofInMail("sales -> of7and9", 9),
                Some.mapping("sales -> smtp", MappingUsage.SMTP),
                Some.mapping("sales -> sender", MappingUsage.SENDER)));
        Address sales = Mail.address("sales@mail.example");
        assertEquals(List.of("always", "smtp"), targets(index.recipients(sales, Mail.STRANGER)));
        assertEquals(List.of("always", "smtp"), targets(index.recipients(sales, Mail.loggedIn("ann"))));
        assertEquals(List.of("always", "smtp"), targets(index.recipients(sales, Origin.SERVER)));
        assertEquals(List.of("always", "collected"), targets(index.recipients(sales, Some.collected(8))));
        assertEquals(List.of("always", "collected", "of7and9"), targets(index.recipients(sales, Some.collected(7))));
        assertEquals(List.of("always", "collected", "of7and9"), targets(index.recipients(sales, Some.collected(9))));
        assertEquals(List.of("sender"), targets(index.senders(sales, true)));
        assertEquals(List.of(), targets(index.senders(sales, false)), "a name is one at a valid domain");
    }

    @Test
    void patternsThatAreMadeToBeSlowAreNot() {
        List<Mapping> mappings = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            mappings.add(Some.mapping("*a*a*a*a*a*a*a*a*b" + i + " -> fred"));
        }
        MappingIndex index = MappingIndex.of(mappings);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertEquals(List.of(), found(index, "a".repeat(64) + "@company.com")));
    }

    @Property(tries = 2000)
    void findsWhatANaiveMatcherFinds(@ForAll("mappings") List<Mapping> mappings, @ForAll("addresses") Address address) {
        Set<Long> expected = mappings.stream()
                .filter(mapping -> naive(mapping.address(), address))
                .map(Mapping::id)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Long> found = MappingIndex.of(mappings).recipients(address, Mail.STRANGER).stream()
                .map(Mapping::id)
                .toList();
        assertEquals(List.copyOf(expected), found);
    }

    @Property(tries = 1000)
    void aGlobMatchesWhatItsRegularExpressionDoes(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        assertEquals(naive(pattern, text), new Glob(pattern).matches(text));
    }

    private static boolean naive(MappingAddress pattern, Address address) {
        boolean local = naive(pattern.local(), address.localPart());
        return pattern.form() == Form.NAME && local
                || pattern.form() == Form.ADDRESS && local && naive(pattern.domain(), address.domain());
    }

    private static boolean naive(String pattern, String text) {
        String regex = pattern.replace(".", "\\.").replace("?", ".").replace("*", ".*");
        return text.matches("(?i)" + regex);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("ab.*?").ofMinLength(1).ofMaxLength(7);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab.").ofMaxLength(8);
    }

    @Provide
    Arbitrary<List<Mapping>> mappings() {
        Arbitrary<String> locals =
                Arbitraries.strings().withChars("abAB*?").ofMinLength(1).ofMaxLength(5);
        Arbitrary<String> domains =
                Arbitraries.strings().withChars("ab*?").ofMinLength(1).ofMaxLength(4);
        Arbitrary<String> addresses = Combinators.combine(locals, domains, Arbitraries.of(true, false, false))
                .as((local, domain, name) -> name ? local : local + "@" + domain);
        return addresses
                .map(address -> Some.mapping(address + " -> fred"))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Address> addresses() {
        Arbitrary<String> parts =
                Arbitraries.strings().withChars("abB").ofMinLength(1).ofMaxLength(5);
        return Combinators.combine(parts, parts).as(Address::new);
    }

    @Test
    void anEmptyIndexFindsNothing() {
        assertTrue(found(MappingIndex.EMPTY, "any@company.com").isEmpty());
        assertEquals(Optional.empty(), Mail.STRANGER.inMail());
    }

    private static List<String> found(MappingIndex index, String address) {
        return targets(index.recipients(Mail.address(address), Mail.STRANGER));
    }

    private static List<String> targets(List<Mapping> mappings) {
        return mappings.stream().map(mapping -> mapping.target().toString()).toList();
    }
}
