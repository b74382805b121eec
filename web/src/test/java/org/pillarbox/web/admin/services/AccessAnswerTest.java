package org.pillarbox.web.admin.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.settings.access.AccessRules;
import org.pillarbox.settings.access.AccessWords;

class AccessAnswerTest {
    private static final AccessRules RULES = AccessRules.of(
            "# office\n!10.0.0.9\n10.0.0.0/8 noauth\n!192.168.1.0/24 karen\n192.168.1.0/24 Fred bob\n192.168.2.0/24\n",
            AccessWords.NAMES_OR_NOAUTH);

    @ParameterizedTest
    @Tag("SRV-292")
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1 | '' | Yes, by line 3, and without logging in.",
                "10.0.0.9 | '' | No, by line 2.",
                "192.168.1.7 | '' | Line 5 lets in only these users: bob, fred.",
                "192.168.1.7 | FRED | Yes, by line 5.",
                "192.168.1.7 | sarah | No, by line 5.",
                "192.168.1.7 | karen | No, by line 4.",
                "192.168.2.7 | karen | Yes, by line 6.",
                "2001:db8::1 | '' | No: it fits no line."
            })
    void saysWhichLineDecides(String address, String user, String words) {
        assertEquals(
                words,
                AccessAnswer.of(RULES, AddressBlock.address(address).orElseThrow(), user)
                        .words());
    }

    @Test
    void saysThatNothingIsRestricted() {
        AccessRules none = AccessRules.of("# nothing\n", AccessWords.NONE);
        assertEquals(
                new AccessAnswer(true, "Yes: there is no restriction."),
                AccessAnswer.of(none, AddressBlock.address("10.0.0.1").orElseThrow(), "fred"));
    }
}
