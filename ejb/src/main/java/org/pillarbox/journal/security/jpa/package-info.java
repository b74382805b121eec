/** The security log in the database. Used by {@code journal.security.bean}. */
package org.pillarbox.journal.security.jpa;
