/** What a POP3 session asks of the application (RFC 1939). */
package org.pillarbox.api.pop3;
