/**
 * The audit log: who changed what in the console, append-only.
 */
package org.pillarbox.journal.audit;
