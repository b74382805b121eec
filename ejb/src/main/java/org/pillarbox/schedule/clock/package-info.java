/**
 * When is a connection due: which times of the schedules lie between two looks at the clock, whatever the clock does in between.
 * Pure: knows neither the database nor the time of day by itself.
 *
 * <p>Words: a <em>slot</em> is one time of one schedule, as the clock on the wall shows it. When clocks are put forward, a slot in the
 * hour that is left out is due when that hour is over. When they are put back, a slot in the hour that comes twice is due in the first.
 * Manual 6.5.1.
 */
package org.pillarbox.schedule.clock;
