/**
 * Speaks ACME (RFC 8555) with an authority, by acme4j. Its answers are an outsider's: bounded in size, number and time, and never
 * believed before the certificate was judged.
 */
package org.pillarbox.certificates.acme;
