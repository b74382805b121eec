package org.pillarbox.directory.importing;

/**
 * How users are exported (manual 4.3.2.2).
 *
 * @param titles whether the first line holds the titles of the columns
 * @param verbose all columns instead of name and administrator
 * @param passwords with a column of password tokens
 */
public record ExportForm(boolean titles, boolean verbose, boolean passwords) {}
