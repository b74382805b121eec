/** What the Setup Wizard finds when it looks at the server: services, room, domains, and whether a message gets through. */
package org.pillarbox.monitor.setup;
