/**
 * The audit log: who changed what in the console. Append-only; each line carries the SHA-256 of itself and of the line before
 * it, so that a line that was edited or taken out shows.
 */
package org.pillarbox.journal.audit;
