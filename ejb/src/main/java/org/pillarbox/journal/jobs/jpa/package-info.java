/** The tables of the batch runtime, by plain SQL: they are its own, and it offers no way to shorten them. */
package org.pillarbox.journal.jobs.jpa;
