/**
 * One letter for each time that a mailbox grows past a level (manual 4.3.3.1). The delivery that does it writes down, in its own
 * transaction, that a warning is due; letters are handed in behind the commit.
 */
package org.pillarbox.quota.warning;
