/** The history of the server's jobs, which the batch runtime writes and nobody else forgets. Used by {@code batch}. */
package org.pillarbox.journal.jobs;
