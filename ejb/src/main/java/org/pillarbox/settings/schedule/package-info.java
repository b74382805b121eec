/**
 * When the server connects (manual 6.5), and in which order it then collects and sends (manual 16.2).
 *
 * <p>Format of {@code SCHEDULE.DAT}: one schedule per line, {@code NAME: DAYS TIMES}, and behind it what is not as usual.
 * <ul>
 * <li>DAYS: {@code daily}, or English days and ranges of them: {@code Mon-Fri}, {@code Mon,Wed,Sat-Sun}.
 * <li>TIMES: times of day, {@code 09:00,13:30}, or a period and its interval in minutes, {@code 09:00-17:00 every 30}. A period that
 *     ends before it begins runs past midnight.
 * <li>{@code connections 1,3}: only these Connections, instead of all that go by the main connection schedule.
 * <li>{@code off}: the schedule is kept, but not in effect.
 * </ul>
 * Lines that begin with {@code #} and empty lines are passed over.
 */
package org.pillarbox.settings.schedule;
