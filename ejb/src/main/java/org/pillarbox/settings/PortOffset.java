package org.pillarbox.settings;

/**
 * What this server adds to every port of the settings, so that it can run beside another or without rights to low ports.
 *
 * @param value 0 for none
 */
public record PortOffset(int value) {
    /** The highest port there is. */
    public static final int LAST_PORT = 65_535;

    /** The one that the server was started with. */
    public static PortOffset ofServer() {
        return new PortOffset(Integer.getInteger("jboss.socket.binding.port-offset", 0));
    }

    /** Where a service listens whose setting is this port; above {@link #LAST_PORT} there is no such place. */
    public int moved(int port) {
        return port + value;
    }
}
