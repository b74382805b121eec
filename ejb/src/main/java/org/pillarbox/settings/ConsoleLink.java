package org.pillarbox.settings;

/** Where the console is, for letters that lead there. */
public final class ConsoleAddress {
    private static final String SERVICE = "web";

    private ConsoleAddress() {}

    /** The beginning of all addresses of the console, such as {@code http://mail.firm.example:5108}, without a slash at its end. */
    public static String of(Settings settings) {
        int port = settings.get(ServicesSettings.class)
                .service(SERVICE)
                .map(ServicesSettings.Service::port)
                .orElseThrow();
        return "http://" + settings.get(LocalMailSettings.class).hostName() + ":"
                + PortOffset.ofServer().moved(port);
    }
}
