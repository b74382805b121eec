package org.pillarbox.directory.importing;

/**
 * How far an import is.
 *
 * @param done lines that have been worked on
 * @param total lines in all
 * @param over whether the result is there
 */
public record ImportProgress(int done, int total, boolean over) {
    /** In percent. */
    public int percent() {
        return total == 0 ? 100 : (int) (100L * done / total);
    }
}
