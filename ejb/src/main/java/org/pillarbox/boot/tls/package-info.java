/** The server's certificate: a self-signed one is made at the first start, so that TLS is offered from the beginning. */
package org.pillarbox.boot.tls;
