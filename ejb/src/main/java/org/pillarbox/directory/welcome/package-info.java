/**
 * What the server writes to its users: the welcome message, worded by the administrators with placeholders (manual 4.2.1,
 * 4.3.2.5), and short letters of its own.
 */
package org.pillarbox.directory.welcome;
