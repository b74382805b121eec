/**
 * What calls for a connection: the time of a schedule, an urgent message, enough users who checked their mail, the file
 * {@code CONNECT.NOW} (manual 6.5.1, 7.4.3, 16.1.1). Looked for each second by each node; each cause is taken by one of them.
 */
package org.pillarbox.schedule.lookout;
