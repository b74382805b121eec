/** The job that warns of mailboxes near or over their quota, once a day and at each start (manual 4.3.3.2). */
package org.pillarbox.batch.quota;
