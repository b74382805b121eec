/** Questions to the name service with dnsjava. */
package org.pillarbox.monitor.setup.dns;
