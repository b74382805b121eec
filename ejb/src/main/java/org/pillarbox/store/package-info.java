/**
 * Message content and the folders that hold it. Content is written once to the content log and is durable before it is
 * acknowledged; the index (folders, messages) follows in transactions and can be rebuilt from the log.
 *
 * <p>Words: a <em>content</em> is the bytes of one accepted message; a <em>message</em> is one content in one folder. The
 * <em>checkpoint</em> is how far the log was routed; after a crash what lies behind it is replayed.
 */
package org.pillarbox.store;
