package org.pillarbox.protocol.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.ReversePath;

@Tag("SRV-121")
class PathParserTest {
    private static final String LABELS = "d12345678.".repeat(17);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "<bob@away.example>, bob, away.example",
                "<Bob.Other+tag@Away.Example>, Bob.Other+tag, Away.Example",
                "<a!b%c@away.example>, a!b%c, away.example",
                "<\"a b\"@away.example>, a b, away.example",
                "<\"a@b\"@away.example>, a@b, away.example",
                "<\"a\\\"b\\\\c\"@away.example>, a\"b\\c, away.example",
                "<\">\"@away.example>, >, away.example",
                "<bob@[192.0.2.255]>, bob, [192.0.2.255]",
                "<bob@[IPv6:2001:db8::1]>, bob, [IPv6:2001:db8::1]",
                "<bob@[ipv6:::ffff:192.0.2.1]>, bob, [ipv6:::ffff:192.0.2.1]",
                "<@a.example:bob@away.example>, bob, away.example",
                "<bob@a-b.c_d.example>, bob, a-b.c_d.example",
                "<bob@localhost>, bob, localhost",
                "<b\u00f6b@\u00e4way.example>, b\u00f6b, \u00e4way.example",
            })
    void readsMailboxes(String path, String local, String domain) throws CommandRefused {
        ReversePath read = new PathParser(path, Replies.BAD_SENDER).reversePath();
        assertEquals(new Address(local, domain), read.address().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bob@away.example",
                "<bob>",
                "<postmaster>",
                "<bob@>",
                "<@>",
                "<@away.example>",
                "<bob@away.example",
                "<bob@away.example >",
                "< bob@away.example>",
                "<<bob@away.example>>",
                "<.bob@away.example>",
                "<bob.@away.example>",
                "<b..ob@away.example>",
                "<bo b@away.example>",
                "<bo(b)@away.example>",
                "<bob@away..example>",
                "<bob@.away.example>",
                "<bob@away.example.>",
                "<bob@-away.example>",
                "<bob@away-.example>",
                "<bob@aw ay.example>",
                "<bob@away.example@other.example>",
                "<\"bob@away.example>",
                "<\"\"@away.example>",
                "<\"bob\"x@away.example>",
                "<\"bob\\",
                "<bob@192.0.2.1]>",
                "<bob@[192.0.2.1>",
                "<bob@[192.0.2.256]>",
                "<bob@[192.0.2]>",
                "<bob@[1.2.3.4.5]>",
                "<bob@[192.0.02.1]>",
                "<bob@[2001:db8::1]>",
                "<bob@[IPv6:2001:db8::g]>",
                "<bob@[IPv6:1]>",
                "<bob@[IPv6:fe80::1%eth0]>",
                "<bob@[IPv6:1::2::3]>",
                "<bob@[mail.example]>",
                "<bob@[]>",
                "<@a.example bob@away.example>",
                "<@a.example,b.example:bob@away.example>",
                "<@:bob@away.example>",
                "<a,b@away.example>",
                "<bob@away.example>x",
                "<bob\u00a0@away.example>",
            })
    void refusesWhatIsNoPath(String path) {
        CommandRefused refused = assertThrows(CommandRefused.class, () -> {
            PathParser parser = new PathParser(path, Replies.BAD_SENDER);
            parser.reversePath();
            parser.rest();
        });
        assertEquals(Replies.BAD_SENDER, refused.reply());
    }

    @Test
    void readsTheNullPath() throws CommandRefused {
        PathParser parser = new PathParser("<> BODY=7BIT", Replies.BAD_SENDER);
        assertEquals(ReversePath.NULL, parser.reversePath());
        assertEquals("BODY=7BIT", parser.rest());
    }

    @Test
    void doesNotSendToTheNullPath() {
        assertThrows(CommandRefused.class, () -> new PathParser("<>", Replies.BAD_RECIPIENT).forwardPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<postmaster>", "<Postmaster>", "<POSTMASTER>", "<\"postmaster\">"})
    @Tag("SRV-126")
    void readsPostmasterWithoutADomain(String path) throws CommandRefused {
        assertEquals(
                "postmaster",
                new PathParser(path, Replies.BAD_RECIPIENT).forwardPath().localKey());
    }

    @Test
    @Tag("SRV-122")
    void acceptsLocalPartsOf64OctetsAndMore() throws CommandRefused {
        String local = "l".repeat(120);
        PathParser parser = new PathParser("<" + local + "@away.example>", Replies.BAD_SENDER);
        assertEquals(local, parser.reversePath().address().orElseThrow().localPart());
    }

    @Test
    @Tag("SRV-122")
    void acceptsPathsOf256OctetsAndNoMore() throws CommandRefused {
        String path = "<" + "l".repeat(64) + "@" + LABELS + "example.example1234>";
        assertEquals(256, path.length());
        new PathParser(path, Replies.BAD_SENDER).reversePath();
        String longer = path.replace("<l", "<ll");
        assertThrows(CommandRefused.class, () -> new PathParser(longer, Replies.BAD_SENDER).reversePath());
    }

    @Test
    void countsOctetsAndNotLetters() {
        String path = "<" + "\u00e4".repeat(130) + "@away.example>";
        assertThrows(CommandRefused.class, () -> new PathParser(path, Replies.BAD_SENDER).reversePath());
    }

    @Test
    void refusesLabelsOver63Octets() {
        String path = "<bob@" + "l".repeat(64) + ".example>";
        assertThrows(CommandRefused.class, () -> new PathParser(path, Replies.BAD_SENDER).reversePath());
    }
}
