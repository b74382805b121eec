package org.pillarbox.directory.importing.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.importing.LineError;
import org.pillarbox.directory.importing.UserColumn;
import org.pillarbox.directory.importing.UserFile;
import org.pillarbox.directory.importing.UserLine;

class CsvUserReaderTest {
    @Test
    @Tag("USR-399")
    @Tag("USR-385")
    void readsTheManualsExample() {
        UserFile file = read("\"User Id\", \"Admin\"\n\"paul\", 1\n\"fiona\", 0\n\"echo\", 0\n\"test\", 0\n");
        assertEquals(List.of(UserColumn.USER_ID, UserColumn.ADMIN), file.columns());
        assertEquals(List.of("paul", "fiona", "echo", "test"), names(file));
        assertEquals(
                new UserLine(2, Map.of(UserColumn.USER_ID, "paul", UserColumn.ADMIN, "1")),
                file.lines().get(0));
        assertEquals(List.of(), file.errors());
    }

    @Test
    @Tag("USR-385")
    void knowsColumnsByTheirTitlesInAnyOrderAndPassesOverUnknownOnes() {
        UserFile file = read("comments,PHONE,In 'Everyone' List,user id,,Max Outgoing Size\r\nHello,12,1,ann,x,5\r\n");
        assertEquals(List.of("PHONE", ""), file.ignored());
        assertEquals(
                Map.of(
                        UserColumn.COMMENTS, "Hello",
                        UserColumn.IN_EVERYONE, "1",
                        UserColumn.USER_ID, "ann",
                        UserColumn.MAX_OUTGOING, "5"),
                file.lines().get(0).cells());
    }

    @ParameterizedTest
    @CsvSource({"2,false,false", "3,false,true", "13,true,false", "14,true,true"})
    @Tag("USR-386")
    void takesFilesWithoutTitlesByTheirNumberOfColumns(int count, boolean verbose, boolean passwords) {
        List<UserColumn> columns = UserColumn.of(verbose, passwords);
        assertEquals(count, columns.size());
        List<String> cells = columns.stream()
                .map(column -> column == UserColumn.USER_ID ? "ann" : "0")
                .toList();
        assertEquals(columns, read(String.join(",", cells) + "\n").columns());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 12, 15})
    @Tag("USR-386")
    void refusesFilesWithoutTitlesAndOfAnyOtherNumber(int count) {
        refused("the first line has " + count, "x,".repeat(count - 1) + "x\n");
    }

    @Test
    @Tag("USR-389")
    void passesOverWrongLinesWithTheirNumbers() {
        UserFile file = read("User Id,Admin\nann,1\n\nb@b,1\nbob\ncarl,2\nANN,0\n,1\ndora,\nemil,0,7\nzoe,0\n");
        assertEquals(List.of("ann", "zoe"), names(file));
        assertEquals(
                List.of("4 b@b", "5 bob", "6 carl", "7 ANN", "8 ", "9 dora", "10 emil"),
                file.errors().stream()
                        .map(error -> error.line() + " " + error.name())
                        .toList());
        assertTrue(reason(file, 0).contains("no user name"));
        assertTrue(reason(file, 1).contains("1 fields instead of 2"));
        assertTrue(reason(file, 2).contains("Admin must be 1 or 0, not \"2\""));
        assertTrue(reason(file, 3).contains("earlier line"));
    }

    @Test
    @Tag("USR-398")
    void keepsQuotesCommasAndLineBreaksOfQuotedFields() {
        UserFile file = read("User Id,Comments\nann,\"She said \"\"hi\"\", twice\"\nbob,\"two\nlines\"\ncarl,last\n");
        assertEquals("She said \"hi\", twice", comment(file, 0));
        assertEquals("two\nlines", comment(file, 1));
        assertEquals(
                List.of(2, 3, 5), file.lines().stream().map(UserLine::number).toList());
    }

    @Test
    @Tag("USR-404")
    void takesUtf8WithAndWithoutAByteOrderMark() {
        assertEquals("Käthe", comment(read("\uFEFFUser Id,Comments\nann,Käthe\n"), 0));
        assertEquals("Käthe", comment(read("User Id,Comments\nann,Käthe\n"), 0));
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        byte[] latin = "User Id,Comments\nann,ok\nbob,K\u00e4the\n".getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(refusal(latin).startsWith("Line 3 is not written in UTF-8"));
    }

    @Test
    void namesTheLineOfABrokenQuote() {
        refused("line 3: the quotes are broken", "User Id,Admin\nann,1\n\"bob,1\ncarl,1\n");
        refused("line 2: the quotes are broken", "User Id,Admin\n\"ann\"x,1\nbob,1\n");
    }

    @Test
    void takesSemicolonsOfSpreadsheets() {
        assertEquals(List.of("ann"), names(read("User Id;Admin\nann;1\n")));
        assertEquals("a;b", comment(read("User Id,Comments\nann,a;b\n"), 0));
    }

    @Test
    void isBoundedInEveryDirection() {
        refused("the file is larger", "x".repeat(UserFile.MOST_BYTES + 1));
        refused("line 2 is longer than 64 kb", "User Id\n" + "x".repeat(70_000) + "\n");
        refused("line 1 has more than 100 fields", ",".repeat(200) + "\n");
        refused("the file has more than", "User Id\n" + "x\n".repeat(UserFile.MOST_LINES + 1));
        refused("the file is empty", " \n ");
        refused("stands twice", "User Id,Admin,admin\n");
        LineError error = read("User Id,Comments\nann," + "x".repeat(4001) + "\n")
                .errors()
                .get(0);
        assertEquals("A field has more than 4000 characters", error.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 89", "-", "@home", "'=x", "''=x", "\tx", "'", "plain", "", "it's", "\uFF1Dx"})
    @Tag("USR-396")
    void formulasAreDefusedAndComeBackAsTheyWere(String text) {
        String defused = Formulas.defuse(text);
        assertEquals(text, Formulas.restore(defused));
        assertTrue(defused.isEmpty() || "=+-@\t\uFF1D".indexOf(defused.charAt(0)) < 0, defused);
    }

    @Test
    void restoresFormulasButNeverTouchesPasswords() {
        UserLine line =
                read("User Id,Password,Comments\nann,'=secret,'=1+1\n").lines().get(0);
        assertEquals("'=secret", line.cells().get(UserColumn.PASSWORD));
        assertEquals("=1+1", line.cells().get(UserColumn.COMMENTS));
        assertEquals("UserLine[2]", line.toString());
    }

    private static UserFile read(String text) {
        return CsvUserReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String reason, String text) {
        String refusal = refusal(text.getBytes(StandardCharsets.UTF_8));
        assertTrue(refusal.toLowerCase(Locale.ROOT).contains(reason), refusal);
    }

    private static String refusal(byte[] content) {
        InvalidUser refusal = assertThrows(InvalidUser.class, () -> CsvUserReader.read(content));
        assertEquals("file", refusal.field());
        return refusal.getMessage();
    }

    private static List<String> names(UserFile file) {
        return file.lines().stream().map(UserLine::name).toList();
    }

    private static String comment(UserFile file, int line) {
        return file.lines().get(line).cells().get(UserColumn.COMMENTS);
    }

    private static String reason(UserFile file, int error) {
        return file.errors().get(error).reason();
    }
}
