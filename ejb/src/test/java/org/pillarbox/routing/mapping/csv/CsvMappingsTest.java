package org.pillarbox.routing.mapping.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.importing.LineError;
import org.pillarbox.routing.mapping.MappingFile;
import org.pillarbox.routing.mapping.MappingFile.Line;
import org.pillarbox.routing.mapping.Some;

class CsvMappingsTest {
    @Test
    @Tag("MAP-054")
    @Tag("MAP-057")
    void readsTwoFieldsQuotedOrNotAndSkipsBlankLines() {
        MappingFile file = read("\uFEFFsales@a.example,fred\r\n\r\n\"a \"\"b\"\"\" , \"*REMOTE\"\n   \ninfo,\"x\"");
        assertEquals(
                List.of(
                        new Line(1, "sales@a.example", "fred"),
                        new Line(3, "a \"b\"", "*REMOTE"),
                        new Line(5, "info", "x")),
                file.lines());
        assertEquals(List.of(), file.errors());
    }

    @Test
    void readsWhatASpreadsheetSeparatesBySemicolons() {
        assertEquals(List.of(new Line(1, "sales", "fred")), read("sales;fred").lines());
    }

    @ParameterizedTest
    @CsvSource({"'a', 1", "'a,b,c', 3"})
    @Tag("MAP-058")
    void reportsLinesWithAnotherNumberOfFields(String line, int fields) {
        MappingFile file = read("ok,fred\n" + line + "\nok2,fred");
        assertEquals(List.of(new LineError(2, "a", "It has " + fields + " fields instead of 2")), file.errors());
        assertEquals(2, file.lines().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "sales,\"fred", "sales,\"fr\"ed\nx,y"})
    @Tag("MAP-058")
    void refusesWhatIsNoCsvAsAWhole(String content) {
        assertEquals(
                "file", assertThrows(InvalidUser.class, () -> read(content)).field());
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "müller,fred".getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(assertThrows(InvalidUser.class, () -> CsvMappings.read(latin))
                .getMessage()
                .startsWith("Line 1 "));
    }

    @Test
    @Tag("MAP-060")
    void writesTwoFieldsOnALine() throws Exception {
        StringBuilder out = new StringBuilder();
        CsvMappings.write(List.of(Some.mapping("sales -> fred"), Some.mapping("=x@a.b -> *REMOTE")), out);
        assertEquals("sales,fred\r\n'=x@a.b,*REMOTE\r\n", out.toString());
    }

    private static MappingFile read(String text) {
        return CsvMappings.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
