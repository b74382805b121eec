/**
 * Mail for the Internet (manual 6.4): by the provider's servers, or straight to the mail exchangers of each domain. How it is claimed,
 * retried and reported is {@code outmail.sending}'s.
 */
package org.pillarbox.outmail.internet;
