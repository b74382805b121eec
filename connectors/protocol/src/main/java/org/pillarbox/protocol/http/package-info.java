/**
 * As much of HTTP/1.1 as a service of one request for each connection needs (RFC 9112): a head, content of a told length, an
 * answer, the end. The web itself is the application server's.
 */
package org.pillarbox.protocol.http;
