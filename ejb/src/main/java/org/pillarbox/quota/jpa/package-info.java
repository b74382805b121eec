/** Warnings that are due, and the day of the last round, in the database. */
package org.pillarbox.quota.jpa;
