/**
 * Many users at once: from a file and to one (manual 4.3.2.1, 4.3.2.2), and from a few typed lines (4.3.2.4).
 *
 * <p>A <em>line</em> is what a file says of one user. It is judged against the user as it is now ({@link
 * org.pillarbox.directory.importing.LineJudge}), first for the preview and again in the transaction that stores it; a {@link
 * org.pillarbox.directory.importing.ImportRun} does that for all lines of a file in the background, one run at a time.
 */
package org.pillarbox.directory.importing;
