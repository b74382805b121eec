/**
 * The job {@code connect}: one connection from dialling to hanging up, and the clock that begins it (manual 6.1, 6.5). Sending and
 * collecting are a split, or follow each other. What the steps do is {@code schedule}'s.
 */
package org.pillarbox.batch.connect;
