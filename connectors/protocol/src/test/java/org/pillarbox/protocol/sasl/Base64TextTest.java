package org.pillarbox.protocol.sasl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64TextTest {
    @Test
    void readsAnEqualsSignAsAnEmptyInitialResponse() {
        assertEquals(0, Base64Text.initialResponse("=").orElseThrow().length);
    }

    @Test
    void readsAnEmptyLineAsAnEmptyResponse() {
        assertEquals(0, Base64Text.response("").orElseThrow().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                "A",
                "AA",
                "AAA",
                "AA=",
                "A===",
                "====",
                "AA==AA==",
                "AB==",
                "AAB=",
                "AA A",
                "AAA\t",
                "AA-_",
                "AAA\u00e4",
                "*",
                "AAAA\r"
            })
    void refusesWhatIsNotStrictBase64(String text) {
        assertTrue(Base64Text.response(text).isEmpty());
    }

    @Test
    void takesNoMoreThanALineOfAnExchangeMayHold() {
        assertTrue(Base64Text.response("A".repeat(12288)).isPresent());
        assertTrue(Base64Text.response("A".repeat(12292)).isEmpty());
    }

    @Property
    void givesBackWhatWasEncoded(@ForAll byte[] octets) {
        assertArrayEquals(octets, Base64Text.response(Base64Text.encode(octets)).orElseThrow());
    }

    @Property
    void neverThrows(@ForAll String text) {
        Base64Text.response(text);
        Base64Text.initialResponse(text);
    }
}
