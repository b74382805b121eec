/** What a run does with mail while its line is open: joins {@code outmail} and {@code inmail} to the job. */
package org.pillarbox.schedule.part;
