/** The rows of runs, of served times, and of users who checked their mail. Uses {@code jakarta.persistence}. */
package org.pillarbox.schedule.jpa;
