/** What the server writes to a new user (manual 4.2.1, 4.3.2). */
package org.pillarbox.directory.welcome;
