/**
 * How passwords are kept: as SCRAM-SHA-256 verifiers (RFC 5802, RFC 5803, RFC 7677), from which no password can be read; and
 * only where the administrator wants CRAM-MD5 and APOP, a second form encrypted with a key that lies outside the database.
 * Pure Java, knows no other room. Used by {@code directory} and {@code directory.login}.
 */
package org.pillarbox.directory.secret;
