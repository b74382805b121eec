package org.pillarbox.web.admin.services;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.monitor.ServerStatus.ServiceRow;
import org.pillarbox.settings.PortOffset;
import org.pillarbox.settings.ServicesSettings;
import org.pillarbox.settings.ServicesSettings.Service;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.ServiceState;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The services page (manual 11.1): which services run, and where. What is submitted holds at once. */
@Named("servicesGeneralView")
@ViewScoped
public class GeneralView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ServerStatus server;

    @Inject
    SettingsAdministration settings;

    private List<ServiceForm> rows = List.of();
    private List<String> addresses = List.of();
    private List<ServiceForm> switchedOff = List.of();
    private final Set<String> refused = new HashSet<>();

    @PostConstruct
    void load() {
        rows = server.services().stream().map(ServiceForm::new).toList();
        addresses = server.localAddresses();
    }

    /** Sets every port box back; nothing is stored before Submit. */
    public void defaults() {
        rows.forEach(ServiceForm::toDefaultPort);
    }

    /** Stores all rows or none, when none switches off a service that was on; else asks first. */
    public void submit() {
        ServicesSettings stored = settings.get(ServicesSettings.class);
        switchedOff = rows.stream()
                .filter(row -> !row.isEnabled()
                        && stored.service(row.getName())
                                .filter(Service::enabled)
                                .isPresent())
                .toList();
        if (switchedOff.isEmpty()) {
            store();
        }
    }

    /** Stores the rows after the question. */
    public void switchOff() {
        switchedOff = List.of();
        store();
    }

    private void store() {
        refused.clear();
        List<Service> services = new ArrayList<>();
        for (ServiceForm row : rows) {
            row.toService().ifPresentOrElse(services::add, () -> refuse(row));
        }
        if (services.size() == rows.size() && Submission.of(() -> settings.save(new ServicesSettings(services)))) {
            load();
            Submission.done(Texts.of("services.saved"));
            sayWhereTheConsoleGoes();
        }
    }

    /** The person who moves the console is connected to where it was. */
    private void sayWhereTheConsoleGoes() {
        ServiceRow web = getNow().get("web");
        int wanted = PortOffset.ofServer().moved(web.port());
        ExternalContext here = FacesContext.getCurrentInstance().getExternalContext();
        if (wanted != web.openPort() && here.getRequestScheme().equals("http")) {
            String port = Integer.toString(wanted);
            Submission.done(
                    Texts.of("services.moved", port, "http://" + here.getRequestServerName() + ":" + port + "/"));
        }
    }

    /** How the services do at this moment, by name. */
    public Map<String, ServiceRow> getNow() {
        return server.services().stream().collect(Collectors.toMap(ServiceRow::name, Function.identity()));
    }

    private void refuse(ServiceForm row) {
        refused.add(row.getName());
        Submission.refuse(row.getName(), Texts.of("services.badport", row.getTitle()));
    }

    /** Whether the row's port was refused. */
    public boolean isRefused(ServiceForm row) {
        return refused.contains(row.getName());
    }

    public ServiceState state(ServiceForm row) {
        return ServiceState.of(getNow().get(row.getName()));
    }

    /** The services that Submit would switch off, about which the page asks. */
    public List<ServiceForm> getSwitchedOff() {
        return switchedOff;
    }

    public String getAny() {
        return ServiceForm.ANY;
    }

    public List<ServiceForm> getRows() {
        return rows;
    }

    public List<String> getAddresses() {
        return addresses;
    }
}
