/**
 * One run over one mailbox at another server (manual 6.3.2): what is there, what of it was collected before, what comes in now,
 * and what is deleted there. A message is deleted at its server only when it is durable here, and comes in once however
 * sessions and processes end (ADR 259).
 *
 * <p>Pure Java; speaks to servers through {@code inmail.pop3}.
 */
package org.pillarbox.inmail.collecting;
