package org.pillarbox.web.admin.localmail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarbox.settings.DomainMapping;
import org.pillarbox.settings.DomainMappingSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The list of domain mappings (manual 12.2): open, add, delete. */
@Named("domainMappingsView")
@ViewScoped
public class DomainsView implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PATH = "/admin/localmail/domains";

    @Inject
    SettingsAdministration settings;

    private final Map<String, Boolean> checked = new HashMap<>();
    private transient List<DomainMapping> rows;
    private HashSet<String> deleting = new HashSet<>();

    @PostConstruct
    void load() {
        rows = settings.get(DomainMappingSettings.class).mappings();
        checked.keySet().retainAll(rows.stream().map(DomainMapping::from).toList());
    }

    /** Asks before mappings are deleted. */
    public void askDelete() {
        deleting = new HashSet<>();
        checked.forEach((from, is) -> {
            if (Boolean.TRUE.equals(is)) {
                deleting.add(from);
            }
        });
        if (deleting.isEmpty()) {
            Submission.undone(Texts.of("domainmappings.nonechecked"));
        }
    }

    /** The question was answered with yes. */
    public void delete() {
        int count = deleting.size();
        Set<String> gone = deleting;
        if (Submission.of(
                () -> settings.save(settings.get(DomainMappingSettings.class).without(gone)))) {
            checked.clear();
            load();
            Submission.done(Texts.of("domainmappings.deleted", count));
        }
        deleting = new HashSet<>();
    }

    public Link open(DomainMapping row) {
        return new Link(DomainView.PATH).with("from", row.from(), "");
    }

    public Map<String, Boolean> getChecked() {
        return checked;
    }

    public List<DomainMapping> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    /** What is asked about, in order. */
    public List<String> getDeleting() {
        return deleting.stream().sorted().toList();
    }
}
