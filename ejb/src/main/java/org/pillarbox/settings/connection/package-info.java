/** The connections to the Internet as they are stored: how each is reached, and by which way mail leaves on it (manual 6.1, 6.2). */
package org.pillarbox.settings.connection;
