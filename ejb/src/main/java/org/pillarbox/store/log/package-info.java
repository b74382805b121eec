/**
 * The content log: an adapter of {@link org.pillarbox.store.ContentStore} on append-only segment files. Plain Java.
 *
 * <p>Words: a <em>segment</em> is one file of the log; a <em>record</em> is one commit in it; a <em>body file</em> holds
 * the body of a content that was too large to be buffered, its record refers to it; a <em>group</em> is what one
 * synchronisation of the disk makes durable. One thread writes; callers hand over and wait without holding any lock.
 * The format is described byte by byte in {@code docs/developer/store.md}.
 */
package org.pillarbox.store.log;
