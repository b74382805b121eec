package org.pillarbox.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.pillarbox.journal.Concern;
import org.pillarbox.monitor.ServerStatus;
import org.pillarbox.monitor.ServerStatus.Dashboard;
import org.pillarbox.monitor.ServerStatus.ServiceRow;
import org.pillarbox.web.admin.wizards.SetupOffer;
import org.pillarbox.web.shell.ServiceState;

/** The home page: how the server does, and what to do first. */
@Named
@RequestScoped
public class HomeView {
    /** With no more users than the postmaster, the first tasks are still to be done. */
    private static final int FRESH = 1;

    @Inject
    ServerStatus server;

    @Inject
    SetupOffer setup;

    private Dashboard now;
    private List<ServiceRow> services;

    /** Gives way to the Setup Wizard on a server that nobody has set up. */
    public void open() throws IOException {
        if (setup.make()) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/admin/wizards/setup?first=true");
        }
    }

    public Dashboard getNow() {
        if (now == null) {
            now = server.dashboard();
        }
        return now;
    }

    public List<ServiceRow> getServices() {
        if (services == null) {
            services = server.services();
        }
        return services;
    }

    /** What should be put right. */
    public List<Concern> getConcerns() {
        return server.concerns();
    }

    public ServiceState state(ServiceRow row) {
        return ServiceState.of(row);
    }

    /** Whether nobody but the postmaster is there yet. */
    public boolean isFresh() {
        return getNow().users() <= FRESH;
    }

    /** How full the memory is, in percent. */
    public long getMemoryPercent() {
        return getNow().memoryMax() <= 0 ? 0 : Math.min(100, getNow().memoryUsed() * 100 / getNow().memoryMax());
    }

    /** How much of the room for mail is taken by mail, in percent. */
    public long getDiskPercent() {
        long all = getNow().storedBytes() + getNow().freeBytes();
        return all <= 0 ? 0 : getNow().storedBytes() * 100 / all;
    }
}
