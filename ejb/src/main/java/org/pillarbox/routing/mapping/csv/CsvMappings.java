package org.pillarbox.routing.mapping.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.importing.LineError;
import org.pillarbox.directory.importing.csv.CsvRecords;
import org.pillarbox.directory.importing.csv.Formulas;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingFile;

/** Reads and writes files of mappings. */
public final class CsvMappings {
    private static final int FIELDS = 2;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get();

    private CsvMappings() {}

    /**
     * Reads a whole file.
     *
     * @throws InvalidUser of the field {@code file} when it cannot be read as a whole
     */
    public static MappingFile read(byte[] content) {
        List<MappingFile.Line> lines = new ArrayList<>();
        List<LineError> errors = new ArrayList<>();
        CsvRecords.read(content, MappingFile.MOST_BYTES, (number, fields) -> {
            if (lines.size() + errors.size() >= MappingFile.MOST_LINES) {
                throw new InvalidUser("file", "The file has more than " + MappingFile.MOST_LINES + " lines");
            }
            if (fields.size() == FIELDS) {
                lines.add(
                        new MappingFile.Line(number, Formulas.restore(fields.get(0)), Formulas.restore(fields.get(1))));
            } else {
                errors.add(new LineError(
                        number, fields.get(0), "It has " + fields.size() + " fields instead of " + FIELDS));
            }
        });
        return new MappingFile(lines, errors);
    }

    /** Writes mappings, one on a line. */
    public static void write(List<Mapping> mappings, Appendable out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        for (Mapping mapping : mappings) {
            printer.printRecord(
                    Formulas.defuse(mapping.address().toString()),
                    Formulas.defuse(mapping.target().toString()));
        }
    }
}
