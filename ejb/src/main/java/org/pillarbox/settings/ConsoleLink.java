package org.pillarbox.settings;

/** Where the console is, for letters that lead there. */
public final class ConsoleLink {
    private static final String SERVICE = "web";

    private ConsoleLink() {}

    /** The beginning of all addresses of the console, such as {@code http://mail.firm.example:5108}, without a slash at its end. */
    public static String of(Settings settings) {
        int port = settings.get(ServicesSettings.class)
                .service(SERVICE)
                .map(ServicesSettings.Service::port)
                .orElseThrow();
        String host = settings.get(LocalMailSettings.class).hostAddress();
        return "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":"
                + PortOffset.ofServer().moved(port);
    }
}
