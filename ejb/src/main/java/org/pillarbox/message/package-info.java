/**
 * Messages as bytes: the header is read while it streams in, fields are added in front of untouched bytes, and a summary
 * is kept for lists. Pure Java; lowest of the rooms together with {@code settings} and {@code journal}.
 *
 * <p>Words: a <em>header</em> is all fields up to the first empty line; a <em>field</em> is one of them, folded or not;
 * a <em>prefix</em> is what the server puts in front. Sources: RFC 5322, RFC 5321 §4.4, RFC 3848, RFC 6531 §4.3.
 */
package org.pillarbox.message;
