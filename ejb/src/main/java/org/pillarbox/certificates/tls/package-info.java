/** Reads, judges and makes certificates and keys, by Bouncy Castle and Java. */
package org.pillarbox.certificates.tls;
