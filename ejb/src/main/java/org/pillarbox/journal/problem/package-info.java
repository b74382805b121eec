/**
 * What keeps the server from its work, told to people (manual 21.4 and 21.8). Whoever fails calls {@code Problems.report} and goes on; the
 * {@code ProblemDesk} gathers, the {@code ProblemBook} keeps one row for each cause and day, and {@code directory.alert} writes the letter. Words:
 * a <i>place</i> is what does not work (a relay, a port), a <i>cause</i> is a place with the way in which it fails. Knows no other room.
 */
package org.pillarbox.journal.problem;
