package org.pillarbox.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {
    @ParameterizedTest
    @CsvSource({
        "421 4.4.1 No connection: refused, UNREACHED",
        "421 4.4.2 The connection was lost, UNREACHED",
        "451 4.4.3 The name service does not answer, NAMES",
        "550 5.1.10 takes no mail, NAMES",
        "454 4.7.5 The connection could not be secured, SECURITY",
        "450 4.7.1 greylisted, SECURITY",
        "452 4.2.2 Mailbox full, FULL",
        "452 4.3.1 no space, FULL",
        "450 try later, BUSY",
        "450 4.2.0 busy, BUSY",
        "421 4.3.5 No relay is named, HERE",
        "550 no, OTHER",
        "'', OTHER",
        "something else, OTHER",
        "45 x, OTHER"
    })
    void isToldByTheCodes(String words, Reason reason) {
        assertEquals(reason, Reason.of(words));
    }
}
