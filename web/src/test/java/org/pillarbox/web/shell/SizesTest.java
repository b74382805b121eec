package org.pillarbox.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
    @ParameterizedTest
    @Tag("USR-026")
    @CsvSource({
        "0,0",
        "-5,0",
        "1,0.1kB",
        "2253,2.2kB",
        "184422,180.1kB",
        "1048524,1023.9kB",
        "1048570,1.0MB",
        "1048576,1.0MB",
        "5368709120,5.0GB",
        "9223372036854775807,8192.0PB"
    })
    void writesOneDecimalAndAUnit(long bytes, String text) {
        assertEquals(text, new Sizes().of(bytes));
    }
}
