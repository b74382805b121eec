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

    @PostConstruct
    void load() {
        show(settings.get(ReceiptSettings.class));
    }

    private void show(ReceiptSettings shown) {
        fields = String.join("\n", shown.fields());
        localOnly = shown.localOnly();
    }

    /** Puts the initial values into the boxes; nothing is stored. */
    public void defaults() {
        show(SettingKinds.of(ReceiptSettings.class).defaults());
    }

    /** Stores all of the page or nothing. */
    public void submit() {
        List<String> names = fields.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (Submission.of(() -> settings.save(new ReceiptSettings(names, localOnly)))) {
            load();
            Submission.done(Texts.of("headers.saved"));
        }
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
}
