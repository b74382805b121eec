/**
 * The other end for clients: a server on a real port that plays written conversations, for tests of whatever sends or
 * collects mail. The words of a script are those of the transcripts, seen from the other side.
 */
package org.pillarbox.protocol.peer;
