package org.pillarbox.routing.domain;

/** Facade for administrators: what another server must be told so that it hands this one's mail over (manual 12.1). */
public interface ForwardingRules {
    /** A rule of LAN forwarding on each line, for each local address of a user; ready to be pasted on the other server. */
    String text();
}
