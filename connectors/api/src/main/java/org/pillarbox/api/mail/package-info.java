/**
 * The shared values of mail: addresses, envelopes, replies, peers, content. Immutable, without behaviour that
 * depends on policy, and the only part of the API that every room of the domain may use.
 *
 * <p>Sources: RFC 5321 (SMTP), RFC 6531 (internationalised addresses), RFC 3461 (DSN parameters).
 */
package org.pillarbox.api.mail;
