/**
 * What a password session asks of the application: a user changes the own password by a mail program or by Telnet (manual
 * 11.7). The conversation is that of the program {@code poppassd}, which no RFC describes.
 */
package org.pillarbox.api.password;
