/**
 * Gives back the disk space of contents that nobody needs. Each step is safe to be cut short: files are only removed
 * after the index, synchronised, has stopped to point at them, and a copy is durable before the index points at it.
 */
package org.pillarbox.store.housekeeping;
