package org.pillarbox.extension.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private static List<String> words(String line) {
        return CommandLine.parse(line).words();
    }

    @Test
    @Tag("USR-217")
    void quotedPartsKeepTheirBlanks() {
        assertEquals(List.of("myprog.exe"), words("myprog.exe"));
        assertEquals(List.of("c:\\perl\\perl.exe", "respond.pl"), words("  c:\\perl\\perl.exe\t respond.pl "));
        assertEquals(
                List.of("c:\\program files\\perl\\bin\\perl.exe", "c:\\program files\\popup3\\my response.pl"),
                words("\"c:\\program files\\perl\\bin\\perl.exe\" \"c:\\program files\\popup3\\my response.pl\""));
        assertEquals(List.of("a b", "", "cd e"), words("a\" \"b \"\" c\"d e\""));
    }

    @Test
    @Tag("USR-223")
    void charactersOfShellsAreCharacters() {
        assertEquals(
                List.of("prog", "$HOME", ";", "rm", "*", "|", "`x`", "'a", "b'", "\\n", ">", "f"),
                words("prog $HOME ; rm * | `x` 'a b' \\n > f"));
    }

    @Test
    void refusesWhatIsNoCommand() {
        for (String wrong : List.of("", "  ", "\"\" a", "\"a", "a\nb", "a\0", "x".repeat(2001))) {
            assertThrows(IllegalArgumentException.class, () -> CommandLine.parse(wrong), wrong);
        }
    }

    @Test
    @Tag("USR-219")
    void looksInTheDirectoryFirst(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("mine"), "");
        assertEquals(
                List.of(data.resolve("mine").toString(), "x"),
                CommandLine.parse("mine x").in(data).words());
        assertEquals(List.of("perl", "x"), CommandLine.parse("perl x").in(data).words());
    }
}
