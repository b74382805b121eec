package org.pillarbox.ra.inbound;

import org.pillarbox.protocol.session.ProtocolSession;

/**
 * A session and what it holds of the application.
 *
 * @param session the conversation
 * @param release gives the application's part back; run once, after {@link ProtocolSession#disconnected()}
 */
public record HostedSession(ProtocolSession session, Runnable release) {}
