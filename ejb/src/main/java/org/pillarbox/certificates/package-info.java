/**
 * The server's certificates: several beside each other, each a PKCS#12 file with its key and chain below {@code tls/}, one of
 * them the default. They are uploaded, made here or ordered from an authority ({@code acme}); a file is only ever replaced by
 * one that was read and judged whole. {@code tls} reads and makes them, {@code care} looks after those that end, {@code bean}
 * is the door. {@code boot} gives them to the services and to the console.
 *
 * <p>The words: a <em>certificate</em> has a name, which is that of its file; its <em>chain</em> begins with its own
 * certificate; its <em>host names</em> are what clients ask for (RFC 6066 §3).
 */
package org.pillarbox.certificates;
