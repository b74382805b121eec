/**
 * Where did this mail go: a record for each recipient from acceptance to folder.
 */
package org.pillarbox.journal.trace;
