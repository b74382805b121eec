package org.pillarbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainFilterTest {
    @Test
    @Tag("EXT-160")
    @Tag("EXT-168")
    @Tag("EXT-170")
    void letsEverythingThroughAtFirst() {
        assertFalse(DomainFilter.parse(" \n\n").isRestricting());
        assertTrue(DomainFilter.NONE.recipients().allows("any.example"));
        assertTrue(DomainFilter.NONE.senders().allows("@"));
        assertFalse(OutMailKind.DEFAULTS.departure().domainFilter().isRestricting());
    }

    @ParameterizedTest
    @Tag("EXT-162")
    @Tag("EXT-163")
    @Tag("EXT-167")
    @Tag("EXT-169")
    @Tag("EXT-173")
    @CsvSource({
        "microsoft.com, microsoft.com, true",
        "Microsoft.com, microsoft.com, true",
        "microsoft.com, mail.microsoft.com, false",
        "!ibm.com, ibm.com, false",
        "!ibm.com, other.com, false",
        "* !ibm.com, ibm.com, false",
        "* !ibm.com, other.com, true",
        "*.example.com, mail.example.com, true",
        "*.example.com, example.com, false",
        "?x.com, ax.com, true",
        "?x.com, x.com, false",
        "a.b.com, axb.com, false",
        "*.b\u00fccher.example, shop.xn--bcher-kva.example, true",
        "xn--bcher-kva.example, b\u00fccher.example, true",
        "* !b\u00fccher.example, xn--bcher-kva.example, false",
        "From:*@x.com, any.com, true"
    })
    void judgesDomains(String entries, String domain, boolean allowed) {
        assertEquals(allowed, filter(entries).recipients().allows(domain));
    }

    @ParameterizedTest
    @Tag("EXT-164")
    @Tag("EXT-165")
    @Tag("EXT-171")
    @Tag("EXT-172")
    @Tag("EXT-173")
    @CsvSource({
        "From:*@example.co.uk, sue@example.co.uk, true",
        "From:*@example.co.uk, sue@other.example, false",
        "From:*@example.co.uk, @, false",
        "!From:colin@example.co.uk, colin@example.co.uk, false",
        "!from:colin@example.co.uk, sue@example.co.uk, true",
        "From:*@x.com !From:c@x.com, c@x.com, false",
        "From:*@x.com !From:c@x.com, d@x.com, true",
        "From:<>, @, true",
        "ibm.com, sue@any.com, true"
    })
    void judgesSenders(String entries, String sender, boolean allowed) {
        assertEquals(allowed, filter(entries).senders().allows(sender));
    }

    @ParameterizedTest
    @Tag("EXT-166")
    @ValueSource(
            strings = {
                "ann@example.com",
                "!ann@example.com",
                "From: example.com",
                "From:",
                "!",
                "a b.com",
                "From: a@b c"
            })
    void refusesWhatCannotBeMeant(String entry) {
        InvalidSetting refusal = assertThrows(
                InvalidSetting.class, () -> DomainFilter.parse(entry).check());
        assertEquals("domainFilter", refusal.field());
    }

    @Test
    void hasABound() {
        DomainFilter many = new DomainFilter(Collections.nCopies(DomainFilter.MOST_ENTRIES + 1, "a.example"));
        assertThrows(InvalidSetting.class, many::check);
        new DomainFilter(Collections.nCopies(DomainFilter.MOST_ENTRIES, "From: <>")).check();
    }

    @Test
    @Tag("EXT-169")
    void tellsOfAListThatSendsToNobody() {
        assertTrue(filter("!ibm.com").isSendingNothing());
        assertFalse(filter("!ibm.com *").isSendingNothing());
        assertFalse(filter("!From:a@b.com").isSendingNothing());
    }

    @Test
    @Tag("EXT-180")
    void aReturnAddressThatIsToldIsNeeded() {
        OutMailKind kind = new OutMailKind();
        for (String address : List.of("", "not an address", "example.com", "*@example.com")) {
            for (ReturnAddress.Change change : List.of(ReturnAddress.Change.ALWAYS, ReturnAddress.Change.FOREIGN)) {
                OutMailSettings page = with(new ReturnAddress(change, address));
                assertEquals(
                        "returnAddress",
                        assertThrows(InvalidSetting.class, () -> kind.check(page))
                                .field());
            }
        }
        kind.check(with(new ReturnAddress(ReturnAddress.Change.NONE, "")));
        kind.check(with(new ReturnAddress(ReturnAddress.Change.ALWAYS, "Mail@isp.example")));
    }

    @Test
    @Tag("EXT-148")
    @Tag("EXT-149")
    @Tag("EXT-151")
    @Tag("EXT-176")
    void aFreshPageSendsByRelaySmallMessagesFirstFromTheirSenders() {
        assertEquals(OutMailMethod.RELAY, OutMailKind.DEFAULTS.method());
        assertEquals(
                new Departure(false, true, DomainFilter.NONE, ReturnAddress.DEFAULT), OutMailKind.DEFAULTS.departure());
    }

    @Test
    void everythingIsKept() {
        OutMailKind kind = new OutMailKind();
        Departure departure = new Departure(
                true,
                false,
                DomainFilter.parse("a.example\nFrom: *@b.example"),
                new ReturnAddress(ReturnAddress.Change.FOREIGN, "me@isp.example"));
        OutMailSettings page = intoFiles("/mnt/office 2\\new").with(departure);
        assertEquals(page, kind.read(SettingText.parse(kind.write(page).toString())));
    }

    @Test
    @Tag("EXT-200")
    void filesNeedAWholePath() {
        OutMailKind kind = new OutMailKind();
        assertFalse(intoFiles("").isOpen());
        assertThrows(InvalidSetting.class, () -> kind.check(intoFiles("")));
        assertThrows(InvalidSetting.class, () -> kind.check(intoFiles("some/folder")));
        assertThrows(InvalidSetting.class, () -> kind.check(intoFiles("/mnt/\0")));
        kind.check(intoFiles("/mnt/office"));
        assertTrue(intoFiles("/mnt/office").isOpen());
    }

    private static OutMailSettings intoFiles(String path) {
        return new OutMailSettings(
                OutMailMethod.FILE,
                List.of(),
                TlsDemand.OFFERED,
                "",
                "",
                "",
                0,
                1,
                30,
                true,
                4,
                72,
                Departure.DEFAULT,
                path);
    }

    private static DomainFilter filter(String entries) {
        return DomainFilter.parse(entries.replace(' ', '\n'));
    }

    private static OutMailSettings with(ReturnAddress address) {
        return OutMailKind.DEFAULTS.with(new Departure(false, true, DomainFilter.NONE, address));
    }
}
