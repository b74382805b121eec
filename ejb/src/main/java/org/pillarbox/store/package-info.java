/**
 * Message content and the folders that hold it. Content is written once to the content log and is durable before it is\n * acknowledged; the index (folders, messages) follows in transactions and can be rebuilt from the log.
 */
package org.pillarbox.store;
