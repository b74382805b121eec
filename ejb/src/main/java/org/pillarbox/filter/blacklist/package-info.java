/**
 * Realtime blacklists (manual 11.3): name servers that tell of an address whether it sends spam (RFC 5782).
 *
 * <p>The rules are lines: {@code zone action [addresses] [words for the reply]}. The action is {@code reject}, {@code header},
 * {@code spam} or {@code spam=points}; the addresses are the answers that count as a hit, separated by commas, each alone, as
 * {@code 127.0.0.2-127.0.0.9} or as {@code 127.0.0.0/28}. A line that begins with {@code #} is a comment.
 */
package org.pillarbox.filter.blacklist;
