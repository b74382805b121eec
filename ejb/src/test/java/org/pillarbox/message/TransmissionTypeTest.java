package org.pillarbox.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SRV-124")
class TransmissionTypeTest {
    @ParameterizedTest
    @CsvSource({
        "false, false, false, false, SMTP",
        "true, false, false, false, ESMTP",
        "true, true, false, false, ESMTPS",
        "true, false, true, false, ESMTPA",
        "true, true, true, false, ESMTPSA",
        "true, false, false, true, UTF8SMTP",
        "true, true, false, true, UTF8SMTPS",
        "true, false, true, true, UTF8SMTPA",
        "true, true, true, true, UTF8SMTPSA"
    })
    void namesTheProtocol(boolean extended, boolean encrypted, boolean login, boolean international, String name) {
        assertEquals(name, TransmissionType.name(extended, encrypted, login, international));
    }
}
