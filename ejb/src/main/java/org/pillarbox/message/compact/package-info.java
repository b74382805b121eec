/**
 * A compact binary form for records that are kept with a message: numbers of seven bits to a byte, texts in UTF-8 with
 * their length in front. Reading is bounded by the bytes given and refuses what does not fit.
 */
package org.pillarbox.message.compact;
