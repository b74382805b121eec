package org.pillarbox.directory.external;

import java.util.ArrayList;
import java.util.List;
import org.pillarbox.directory.external.ImportReport.Phase;

/** The import of this node: one at a time. Thread safe. */
public final class ImportProgress {
    /** Of a directory full of names that cannot be taken, the first will do. */
    private static final int MOST_LINES = 1_000;

    private ImportReport now = ImportReport.NONE;

    /** Takes the place; false when an import is going on. */
    public synchronized boolean begin(boolean defaultPassword) {
        if (now.phase().isRunning()) {
            return false;
        }
        now = new ImportReport(Phase.READING, 0, 0, 0, 0, 0, defaultPassword, List.of());
        return true;
    }

    /** How it stands. */
    public synchronized ImportReport report() {
        return now;
    }

    /** Gives the place back, for an import that could not begin; the words are for the administrator. */
    public synchronized void giveUp(String words) {
        say(words);
        enter(Phase.FAILED);
    }

    synchronized void enter(Phase phase) {
        now = new ImportReport(
                phase,
                now.done(),
                now.total(),
                now.created(),
                now.changed(),
                now.removed(),
                now.defaultPassword(),
                now.lines());
    }

    synchronized void expect(int total) {
        now = new ImportReport(Phase.STORING, 0, total, 0, 0, 0, now.defaultPassword(), now.lines());
    }

    synchronized void stored(int looked, Batch batch) {
        now = new ImportReport(
                now.phase(),
                now.done() + looked,
                now.total(),
                now.created() + batch.created(),
                now.changed() + batch.changed(),
                now.removed() + batch.removed(),
                now.defaultPassword(),
                more(batch.lines()));
    }

    synchronized void say(String line) {
        stored(0, new Batch(0, 0, 0, List.of(line)));
    }

    private List<String> more(List<String> lines) {
        List<String> all = new ArrayList<>(now.lines());
        for (String line : lines) {
            if (all.size() == MOST_LINES) {
                all.add("There is more, which is not listed.");
            }
            if (all.size() < MOST_LINES) {
                all.add(line);
            }
        }
        return all;
    }

    /** What a transaction did. */
    public record Batch(int created, int changed, int removed, List<String> lines) {}
}
