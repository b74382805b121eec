/**
 * How connections to other servers were secured, counted in the words of TLS-RPT (RFC 8460): by day, domain, policy and result. Kept in
 * memory for a minute at most, then added to the database, where all nodes count together.
 */
package org.pillarbox.outmail.tlsreport;
