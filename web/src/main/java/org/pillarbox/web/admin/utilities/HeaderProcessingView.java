package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.pillarbox.settings.ReceiptSettings;
import org.pillarbox.settings.SettingKinds;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Header Processing page: what the server does because of fields in messages (manual 16.1). */
@Named
@ViewScoped
public class HeaderProcessingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private String fields = "";
    private boolean localOnly;
    private String transmissionFields = "";

    @PostConstruct
    void load() {
        show(settings.get(ReceiptSettings.class));
    }

    private void show(ReceiptSettings shown) {
        fields = String.join("\n", shown.fields());
        localOnly = shown.localOnly();
        transmissionFields = String.join("\n", shown.transmissionFields());
    }

    /** Puts the initial values into the boxes; nothing is stored. */
    public void defaults() {
        show(SettingKinds.of(ReceiptSettings.class).defaults());
    }

    /** Stores all of the page or nothing. */
    public void submit() {
        ReceiptSettings wanted = new ReceiptSettings(names(fields), localOnly, names(transmissionFields));
        if (Submission.of(() -> settings.save(wanted))) {
            load();
            Submission.done(Texts.of("headers.saved"));
        }
    }

    private static List<String> names(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public String getFields() {
        return fields;
    }

    public void setFields(String typed) {
        fields = typed == null ? "" : typed;
    }

    public boolean isLocalOnly() {
        return localOnly;
    }

    public void setLocalOnly(boolean typed) {
        localOnly = typed;
    }

    public String getTransmissionFields() {
        return transmissionFields;
    }

    public void setTransmissionFields(String typed) {
        transmissionFields = typed == null ? "" : typed;
    }
}
