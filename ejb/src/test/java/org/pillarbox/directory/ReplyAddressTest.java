package org.pillarbox.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyAddressTest {
    @ParameterizedTest
    @Tag("USR-316")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '\'',
            textBlock =
                    """
                    fred@firm.example                      | ''              | fred@firm.example
                    ' fred@firm.example '                  | ''              | fred@firm.example
                    <fred@firm.example>                    | ''              | fred@firm.example
                    Fred Bloggs <fred@firm.example>        | Fred Bloggs     | fred@firm.example
                    Dr. Fred Bloggs<fred@firm.example>     | Dr. Fred Bloggs | fred@firm.example
                    "Bloggs, Fred" <fred@firm.example>     | Bloggs, Fred    | fred@firm.example
                    "A \\"B\\" \\\\ C" <fred@firm.example>   | A "B" \\ C       | fred@firm.example
                    Jörg <j.m+x@a-b.firm.example>          | Jörg            | j.m+x@a-b.firm.example
                    """)
    void readsAnAddressWithOrWithoutAName(String typed, String name, String address) {
        assertEquals(Optional.of(new ReplyAddress(name, address)), ReplyAddress.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fred",
                "fred@",
                "@firm.example",
                "fred@firm..example",
                ".fred@firm.example",
                "fred@-firm.example",
                "a@one.example, b@two.example",
                "A <a@one.example>, B <b@two.example>",
                "Bloggs, Fred <fred@firm.example>",
                "fred@firm.example\r\nBcc: all@firm.example",
                "Fred\u0000 <fred@firm.example>",
                "Fred <fred@firm.example> more",
                "\"Fred <fred@firm.example>",
                "Team: fred@firm.example;",
                "jörg@firm.example",
            })
    void refusesWhatIsNotOneAddress(String typed) {
        assertEquals(Optional.empty(), ReplyAddress.parse(typed));
    }

    @Test
    void longTextsAreRefusedAtOnce() {
        assertEquals(Optional.empty(), ReplyAddress.parse("\"" + "\\\\".repeat(300) + "\" <a@b>"));
        assertEquals(Optional.empty(), ReplyAddress.parse("a".repeat(65) + "@firm.example"));
        assertEquals(Optional.empty(), ReplyAddress.parse("a@" + "b".repeat(64) + ".example"));
        assertEquals(Optional.empty(), ReplyAddress.parse("\"" + "a".repeat(590)));
    }
}
