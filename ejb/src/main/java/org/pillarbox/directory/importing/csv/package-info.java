/** Files of users as comma separated values (manual 4.3.2.2.1). The one place that knows the CSV library. */
package org.pillarbox.directory.importing.csv;
