/** Users who checked their mail since the last connection: enough of them call for one (manual 6.5.1). */
package org.pillarbox.schedule.people;
