package org.pillarbox.web.admin.services;

import java.io.Serializable;
import java.util.Optional;
import org.pillarbox.monitor.ServerStatus.ServiceRow;
import org.pillarbox.settings.ServiceCatalogue;
import org.pillarbox.settings.ServicesSettings.Service;
import org.pillarbox.web.shell.Menu;

/** A row of the services page with its boxes. */
public class ServiceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the page shows for "all addresses" (manual 11.1.1). */
    static final String ANY = "<any>";

    private final String name;
    private final String title;
    private final String protocol;
    private final boolean canBeDisabled;
    private final String whenDisabled;
    private final int defaultPort;
    private boolean enabled;
    private String port;
    private String address;

    ServiceForm(ServiceRow row) {
        name = row.name();
        title = row.title();
        canBeDisabled = row.canBeDisabled();
        protocol = ServiceCatalogue.find(name)
                .map(ServiceCatalogue.Entry::protocol)
                .orElse(name);
        whenDisabled = ServiceCatalogue.find(name)
                .flatMap(ServiceCatalogue.Entry::whenDisabled)
                .orElse("");
        defaultPort = row.defaultPort();
        enabled = row.enabled();
        port = Integer.toString(row.port());
        address = row.bindAddress().isEmpty() ? ANY : row.bindAddress();
    }

    /** Puts the port back to its default; the other boxes stay. */
    void toDefaultPort() {
        port = Integer.toString(defaultPort);
    }

    /** The row as a setting; empty when the port is no whole number from 1 to 65535. */
    Optional<Service> toService() {
        String digits = port == null ? "" : port.strip();
        if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 65535) {
            return Optional.empty();
        }
        return Optional.of(new Service(name, enabled || !canBeDisabled, Integer.parseInt(digits), bindAddress()));
    }

    private Optional<String> bindAddress() {
        String typed = address == null ? "" : address.strip();
        boolean any = typed.isEmpty() || typed.equalsIgnoreCase(ANY) || typed.equalsIgnoreCase("any");
        return any ? Optional.empty() : Optional.of(typed);
    }

    public String getName() {
        return name;
    }

    /** The page with the service's own settings; empty when there is none. */
    public String getPage() {
        String page = "/admin/services/" + protocol;
        return Menu.pages().anyMatch(entry -> entry.path().equals(page)) ? page : "";
    }

    public String getTitle() {
        return title;
    }

    public boolean isCanBeDisabled() {
        return canBeDisabled;
    }

    /** What it means to switch it off, in words; empty when it cannot be. */
    public String getWhenDisabled() {
        return whenDisabled;
    }

    public int getDefaultPort() {
        return defaultPort;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public String getPort() {
        return port;
    }

    public void setPort(String port) {
        this.port = port;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
