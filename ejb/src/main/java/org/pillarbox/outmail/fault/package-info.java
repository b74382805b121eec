/**
 * Tells people of servers that mail cannot be handed to (manual 21.4): those that an administrator has named one by one, and strangers when it
 * seems that none of them can be reached. Stands around an {@code SmtpClient}; who sends knows nothing of it.
 */
package org.pillarbox.outmail.fault;
