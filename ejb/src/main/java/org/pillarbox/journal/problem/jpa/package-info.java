/** The problems in the database. Used by {@code journal.problem.bean}. */
package org.pillarbox.journal.problem.jpa;
