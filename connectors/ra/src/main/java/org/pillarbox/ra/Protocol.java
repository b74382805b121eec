package org.pillarbox.ra;

/**
 * What the adapter must know of a protocol; everything else is in its session.
 *
 * @param name as in the settings of a service and in {@link org.pillarbox.ra.activation.ProtocolActivation}
 * @param listener the interface by which the application answers
 * @param busy told to a peer that cannot be served now, with line end
 * @param refused told to a peer whose address the access restrictions refuse, with line end
 * @param sessions makes sessions
 */
record Protocol<L>(String name, Class<L> listener, String busy, String refused, SessionMaker<L> sessions) {}
