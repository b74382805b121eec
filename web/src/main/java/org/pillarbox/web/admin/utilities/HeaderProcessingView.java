package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.pillarbox.settings.PrioritySettings;
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

    private boolean connectAtOnce;
    private String priority = "";
    private String fields = "";
    private boolean localOnly;
    private String transmissionFields = "";

    @PostConstruct
    void load() {
        show(settings.get(PrioritySettings.class), settings.get(ReceiptSettings.class));
    }

    private void show(PrioritySettings urgent, ReceiptSettings shown) {
        connectAtOnce = urgent.connectAtOnce();
        priority = String.join("\n", urgent.fields());
        fields = String.join("\n", shown.fields());
        localOnly = shown.localOnly();
        transmissionFields = String.join("\n", shown.transmissionFields());
    }

    /** Puts the initial values into the boxes; nothing is stored. */
    public void defaults() {
        show(
                SettingKinds.of(PrioritySettings.class).defaults(),
                SettingKinds.of(ReceiptSettings.class).defaults());
    }

    /** Stores all of the page or nothing. */
    public void submit() {
        if (Submission.of(this::save)) {
            load();
            Submission.done(Texts.of("headers.saved"));
        }
    }

    /** What can be refused is asked before anything is stored. */
    private void save() {
        PrioritySettings urgent = new PrioritySettings(connectAtOnce, lines(priority));
        ReceiptSettings receipts = new ReceiptSettings(lines(fields), localOnly, lines(transmissionFields));
        SettingKinds.of(PrioritySettings.class).check(urgent);
        SettingKinds.of(ReceiptSettings.class).check(receipts);
        settings.save(urgent);
        settings.save(receipts);
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public boolean isConnectAtOnce() {
        return connectAtOnce;
    }

    public void setConnectAtOnce(boolean typed) {
        connectAtOnce = typed;
    }

    public String getPriority() {
        return priority;
    }

    public void setPriority(String typed) {
        priority = typed == null ? "" : typed;
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
