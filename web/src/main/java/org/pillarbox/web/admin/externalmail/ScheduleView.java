package org.pillarbox.web.admin.externalmail;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.settings.connection.Connection;
import org.pillarbox.settings.connection.Connections;
import org.pillarbox.settings.schedule.Schedule;
import org.pillarbox.settings.schedule.ScheduleSettings;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** One schedule, or a new one (manual 6.5.2). */
@Named
@ViewScoped
public class ScheduleView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/externalmail/schedule";

    @Inject
    SettingsAdministration administration;

    @Inject
    Settings settings;

    private final ScheduleForm form = new ScheduleForm();
    private String name = "";

    /** Loads the schedule that the address names, or begins a new one; answers 404 when there is none of that name. */
    public void load() throws IOException {
        if (isNew()) {
            return;
        }
        Optional<Schedule> found = page().find(name);
        if (found.isPresent()) {
            name = found.get().name();
            form.show(found.get());
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        faces.responseComplete();
    }

    /** Stores the schedule, and goes back to the list. */
    public void submit() {
        if (Submission.of(this::save)) {
            go(new Link(SchedulesView.PATH).with(isNew() ? "added" : "changed", form.getName(), ""));
        }
    }

    private void save() {
        Schedule schedule = form.schedule();
        administration.save(isNew() ? page().adding(schedule) : page().replacing(name, schedule));
    }

    private ScheduleSettings page() {
        return administration.get(ScheduleSettings.class);
    }

    private static void go(Link link) {
        try {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that a schedule can name. */
    public List<Connection> getConnections() {
        return settings.get(Connections.class).all();
    }

    public boolean isNew() {
        return name.isEmpty();
    }

    public String getTitle() {
        return isNew() ? Texts.of("schedule.new") : name;
    }

    public ScheduleForm getForm() {
        return form;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }
}
