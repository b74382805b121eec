/** The certificates: read from PKCS#12 files, chosen by the name a peer asks for, replaced while the services run. */
package org.pillarbox.ra.tls;
