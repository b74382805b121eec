package org.pillarbox.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ann@mail.example                                   | ann@mail.example
            Ann Example <ann@mail.example>                     | ann@mail.example
            "pa@firm.example" <evil@outside.example>           | evil@outside.example
            <ann@mail.example> (pa@firm.example)               | ann@mail.example
            "a, b" <ann@mail.example>, bob@mail.example        | ann@mail.example bob@mail.example
            Team: ann@mail.example, Bob <bob@mail.example>;    | ann@mail.example bob@mail.example
            "a b"@mail.example                                 | "a b"@mail.example
            "a\\"b" <ann@mail.example>                         | ann@mail.example
            <@relay.example:ann@mail.example>                  | ann@mail.example
            ann @ mail.example                                 | ann@mail.example
            ann@[IPv6:::1]                                     | ann@[IPv6:::1]
            ann@mail.example (a (nested) comment               | ann@mail.example
            """)
    void readsAddressesOutOfWhatStandsRoundThem(String value, String addresses) {
        assertEquals(
                addresses,
                String.join(
                        " ",
                        MailboxList.read(value).stream().map(Object::toString).toList()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"``", "Ann", "@mail.example", "ann@", "undisclosed recipients:;", "<>"})
    void findsNoneWhereThereIsNone(String value) {
        assertEquals(List.of(), MailboxList.read(value));
    }

    @Test
    void readsOnlySoMany() {
        assertEquals(
                MailboxList.MOST, MailboxList.read("a@b.example,".repeat(500)).size());
    }

    @Property(tries = 500)
    void neverFailsOnAnyText(@ForAll String value) {
        assertTrue(MailboxList.read(value).size() <= MailboxList.MOST);
    }

    @Test
    void twoAddressesBehindEachOtherAreBothRead() {
        assertEquals(
                List.of("ceo@bank.example", "x@evil.example"),
                MailboxList.read("Boss <ceo@bank.example> <x@evil.example>").stream()
                        .map(Object::toString)
                        .toList());
    }
}
