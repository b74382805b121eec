/**
 * Takes accepted contents, in the order of the log and many at a time, into folders, queue and trace: one database
 * transaction for each batch, with the checkpoint in it. What fails because the database is away is tried again until it
 * is back; a message that fails alone is set aside, so that it never blocks the others.
 *
 * <p>After a crash the contents behind the checkpoint are routed again; everything a batch writes is either not there yet
 * or passed over, so nothing is lost or doubled.
 */
package org.pillarbox.routing.worker;
