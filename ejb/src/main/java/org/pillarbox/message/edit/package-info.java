/**
 * Edits of messages that leave every other byte alone: what changes is worked out once, as a {@link
 * org.pillarbox.message.edit.Patch} of a few splices, and laid over the stored bytes whenever they are read. Signature (manual
 * 4.3.4), global header lines (4.3.5), Internet reply addresses (4.2.3.4.2).
 *
 * <p>Every message may be hostile: reading is bounded in bytes, parts, depth and fields, and what is not understood is left as it
 * is. A message is never whole in memory. Pure Java; who may be signed and with what is decided in {@code routing}. Sources: RFC
 * 5322, RFC 2045 to 2047, RFC 3676.
 */
package org.pillarbox.message.edit;
