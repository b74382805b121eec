package org.pillarbox.ra.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindFailureTest {
    @ParameterizedTest
    @Tag("SRV-016")
    @Tag("SRV-043")
    @CsvSource(
            textBlock =
                    """
                    Address already in use, port in use
                    Address already in use: bind, port in use
                    Permission denied, no right to use this port
                    Cannot assign requested address, address not on this host
                    Protocol family unavailable, kind of address not supported on this host
                    Too many open files, too many open files
                    not an IP address: mail.example, not an IP address
                    something else, cannot listen: something else
                    """)
    void saysInPlainWordsWhyAPortCannotBeOpened(String message, String reason) {
        assertEquals(reason, BindFailure.reason(new IOException(message)));
    }
}
