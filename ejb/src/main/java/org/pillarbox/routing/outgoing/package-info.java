/**
 * What mail of local users becomes on its way to the Internet: who is signed and with what, whose addresses change (manual 4.3.4,
 * 4.3.5, 4.2.3.4.2). Decides; the work on bytes is {@code message.edit}'s. Used by the routing worker when it queues a message:
 * from then on the edit is kept with the queue and never worked out again.
 */
package org.pillarbox.routing.outgoing;
