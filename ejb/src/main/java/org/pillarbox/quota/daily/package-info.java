/** The warnings of each day and of each start of the server (manual 4.3.3.2). */
package org.pillarbox.quota.daily;
