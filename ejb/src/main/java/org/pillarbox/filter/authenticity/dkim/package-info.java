/**
 * Signatures of domains under messages (RFC 6376, RFC 8301, RFC 8463): verified while a message passes by in chunks, with bounded
 * work, and made for mail that leaves. Reads bytes as ISO 8859-1, so that none is lost. Keys come from DNS through {@link
 * org.pillarbox.filter.authenticity.Questions}; ADR 227 says why this is no library.
 */
package org.pillarbox.filter.authenticity.dkim;
