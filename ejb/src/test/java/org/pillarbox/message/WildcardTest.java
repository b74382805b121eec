package org.pillarbox.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
    @ParameterizedTest
    @CsvSource({
        "abc, abc, true",
        "abc, ABC, true",
        "abc, abcd, false",
        "*, '', true",
        "'', '', true",
        "'', a, false",
        "?, a, true",
        "?, '', false",
        "a*, a, true",
        "*a, bba, true",
        "*a*b, xaxb, true",
        "*a*b, xbxa, false",
        "a?c, abc, true",
        "a?c, ac, false",
        "**a, ba, true",
        "a.c, abc, false",
        "*@*.example, ann@mail.example, true",
    })
    void matchesTheWholeText(String pattern, String text, boolean matches) {
        assertEquals(matches, Wildcard.of(pattern).matches(text));
    }

    @Property
    void saysWhatARegularExpressionSays(
            @ForAll @StringLength(max = 12) @Chars({'a', 'b', '*', '?'}) String pattern,
            @ForAll @StringLength(max = 12) @CharRange(from = 'a', to = 'c') String text) {
        String regex = pattern.replace("*", ".*").replace('?', '.');
        assertEquals(Pattern.matches(regex, text), Wildcard.of(pattern).matches(text));
    }

    @Test
    void aPatternOfManyStarsCostsNothingMuch() {
        Wildcard wild = Wildcard.of("*a".repeat(250) + "b");
        assertTimeout(Duration.ofSeconds(2), () -> assertFalse(wild.matches("a".repeat(8192))));
    }
}
