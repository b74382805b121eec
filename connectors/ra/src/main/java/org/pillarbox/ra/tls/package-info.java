/** The server's certificate: read from a PKCS#12 file, replaced while the services run. */
package org.pillarbox.ra.tls;
