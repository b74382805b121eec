/**
 * Signs mail that leaves with the keys of its author's domain (RFC 6376, RFC 8463; ADR 230). Keys are made in the console, two at a
 * time, kept as a setting with their secret parts sealed, and published by the administrator in DNS.
 */
package org.pillarbox.filter.authenticity.signing;
