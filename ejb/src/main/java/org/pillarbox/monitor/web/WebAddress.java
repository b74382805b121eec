package org.pillarbox.monitor.web;

import org.pillarbox.settings.ServicesSettings.Service;

/**
 * Where the web answers.
 *
 * @param address an IP address; empty for what the server was started with, which is all of them unless it was told otherwise
 * @param port before the port offset
 */
public record WebAddress(String address, int port) {
    /** What the Services page says. */
    public static WebAddress of(Service service) {
        return new WebAddress(service.bindAddress().orElse(""), service.port());
    }

    /** What the command line started the server with. */
    public static WebAddress ofServer() {
        return new WebAddress(
                System.getProperty("pillarbox.web.address", ""), Integer.getInteger("jboss.http.port", 5108));
    }
}
