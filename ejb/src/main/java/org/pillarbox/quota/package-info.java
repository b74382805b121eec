/**
 * Mailbox quotas (manual 4.2.3.3.3, 4.3.3): warnings when a mailbox grows past a level, daily warnings, and no sending from
 * mailboxes that are far too large. Mail that comes in is never refused for a quota.
 *
 * <p>A <i>quota</i> is a number of bytes that an administrator gives to a user; the <i>size</i> is what the store counts, of all
 * folders together. Stands on {@code directory}, which knows quotas in memory and keeps the sizes, and on {@code store}, which
 * tells of deliveries; asked by {@code listener}, {@code batch} and the console.
 */
package org.pillarbox.quota;
