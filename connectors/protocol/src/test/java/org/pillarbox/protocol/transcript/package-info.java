/**
 * Plays conversations that are written down in files, against a session in memory or a server behind a socket: the same
 * files, the same expectations. What the files may hold stands in {@code docs/developer/transcripts.md}.
 *
 * <p>A {@link org.pillarbox.protocol.transcript.TranscriptStage} sets up what a file takes as given and hands out a
 * {@link org.pillarbox.protocol.transcript.TranscriptPeer} to talk to.
 */
package org.pillarbox.protocol.transcript;
