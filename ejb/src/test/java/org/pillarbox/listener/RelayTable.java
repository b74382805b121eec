package org.pillarbox.listener;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of all cases in the guide, so that what the administrator reads and what the server does cannot differ. */
final class RelayTable {
    private static final Path PAGE = Path.of("../docs/guide/relay-protection.md");

    private RelayTable() {}

    /** A row: the values of its columns by their titles. */
    static List<Map<String, String>> rows() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int head = 0;
        while (!lines.get(head).startsWith("| Client |")) {
            head++;
        }
        List<String> titles = cells(lines.get(head));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(head + 2, lines.size())) {
            if (!line.startsWith("|")) {
                break;
            }
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < titles.size(); i++) {
                row.put(titles.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
