/** Files of mappings as comma separated values (manual 5.6, 5.7): two fields on a line, address and target. */
package org.pillarbox.routing.mapping.csv;
