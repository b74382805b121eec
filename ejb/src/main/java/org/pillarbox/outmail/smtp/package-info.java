/**
 * The SMTP client (RFC 5321) with 8BITMIME, SIZE, PIPELINING, CHUNKING and BINARYMIME, SMTPUTF8, DSN, STARTTLS and AUTH.
 * Messages go out as ranges of stored bytes, and each recipient has an answer of its own.
 */
package org.pillarbox.outmail.smtp;
