/**
 * Rewrites the sender of mail that is sent on to the Internet, so that it survives the check whether this server may send for the
 * sender's domain (RFC 7208), and leads reports that come back to the sender: the Sender Rewriting Scheme of Meng Weng Wong,
 * "guarded" form, as laid down in the paper of 2003 and in {@code docs/adr/0196}.
 *
 * <p>An address of ours reads {@code SRS0=hash=day=domain=name@here}; one that another server has rewritten before becomes
 * {@code SRS1=hash=server=rest@here}. Pure Java; used by the steps.
 */
package org.pillarbox.routing.srs;
