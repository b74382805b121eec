package org.pillarbox.directory.importing.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pillarbox.directory.InvalidUser;

/**
 * The records of a file of comma separated values, whoever made it. What breaks the whole file is refused with the number of its
 * line ({@link InvalidUser} of the field {@code file}).
 */
public final class CsvRecords {
    private static final int LONGEST_LINE = 64 << 10;
    private static final int MOST_FIELDS = 100;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvRecords() {}

    /** Takes one record after another. */
    public interface Taker {
        /** A record that is not empty; the number is that of its first line, from 1 on. */
        void take(int line, List<String> fields);
    }

    /**
     * Reads a whole file.
     *
     * @param mostBytes the largest file that is read
     * @throws InvalidUser of the field {@code file} when it cannot be read as a whole
     */
    public static void read(byte[] content, int mostBytes, Taker taker) {
        if (content.length > mostBytes) {
            throw refused("The file is larger than " + (mostBytes >> 20) + " MB");
        }
        checkLines(content);
        String text = decoded(content);
        if (text.isBlank()) {
            throw refused("The file is empty");
        }
        parse(text, taker);
    }

    private static void parse(String text, Taker taker) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (true) {
                List<String> fields;
                try {
                    if (!records.hasNext()) {
                        return;
                    }
                    fields = records.next().toList();
                } catch (UncheckedIOException | IllegalStateException broken) {
                    throw refused("Line " + line + ": the quotes are broken. Text behind it could not be told apart");
                }
                take((int) line, fields, taker);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory is always there
        }
    }

    private static void take(int line, List<String> fields, Taker taker) {
        if (fields.size() == 1 && fields.get(0).isBlank()) {
            return; // an empty line
        }
        if (fields.size() > MOST_FIELDS) {
            throw refused("Line " + line + " has more than " + MOST_FIELDS + " fields");
        }
        taker.take(line, fields);
    }

    /** A spreadsheet of a country that writes decimals with a comma separates by semicolons. */
    private static String delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ";" : ",";
    }

    private static void checkLines(byte[] content) {
        int line = 1;
        int length = 0;
        for (byte octet : content) {
            length++;
            if (octet == '\n') {
                line++;
                length = 0;
            } else if (length > LONGEST_LINE) {
                throw refused("Line " + line + " is longer than " + (LONGEST_LINE >> 10) + " kB");
            }
        }
    }

    private static String decoded(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            long line = out.chars().filter(c -> c == '\n').count() + 1;
            throw refused("Line " + line + " is not written in UTF-8. Have the spreadsheet save as \"CSV UTF-8\"");
        }
        return out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK
                ? out.subSequence(1, out.length()).toString()
                : out.toString();
    }

    private static InvalidUser refused(String reason) {
        return new InvalidUser("file", reason);
    }
}
