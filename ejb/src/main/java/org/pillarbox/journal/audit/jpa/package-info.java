/** The audit log in the database. Used by {@code journal.audit.bean}. */
package org.pillarbox.journal.audit.jpa;
