/**
 * How much one user, or one address of a stranger, may send by SMTP in a minute and in an hour, and the holding of users who send as
 * only a thief of a password does. Counts are in memory, on each node; who is held is in the database.
 */
package org.pillarbox.filter.rate;
