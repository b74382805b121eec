/**
 * MTA-STS (RFC 8461): what a domain says on the web about the TLS of its exchangers. {@link org.pillarbox.outmail.sts.StsPolicies}
 * knows the policy of a domain, fetched over bounded HTTPS and kept in the database for as long as the domain says.
 */
package org.pillarbox.outmail.sts;
