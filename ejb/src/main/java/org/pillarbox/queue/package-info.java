/**
 * The outgoing queue (*OUTQUEUE): messages for outside addresses, each recipient with its own state.
 */
package org.pillarbox.queue;
