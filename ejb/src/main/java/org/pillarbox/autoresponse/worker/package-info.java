/**
 * Answers what is due. The delivery of a message writes a row in its own transaction; one node at a time goes through the rows, asks
 * {@code gate} and the responders, and hands answers in. The answer is durable before its row goes, and both tries that a crash
 * between the two makes are for the same occasion, of which routing delivers one.
 */
package org.pillarbox.autoresponse.worker;
