/**
 * Whether the author that a reader sees is who sent the message (RFC 7489): what the domain publishes, and whether SPF or a
 * signature speaks for that very domain or its organisation. Reports to domains are not sent.
 */
package org.pillarbox.filter.authenticity.dmarc;
