package org.pillarbox.web.admin.utilities;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.settings.ConnectionCommandSettings;
import org.pillarbox.settings.SettingsAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Extensions page (manual 23): the programs that are run around each connection. */
@Named
@ViewScoped
public class ExtensionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SettingsAdministration settings;

    private String postConnect = "";
    private int postConnectSeconds;
    private String preDisconnect = "";
    private int preDisconnectSeconds;

    @PostConstruct
    void load() {
        ConnectionCommandSettings now = settings.get(ConnectionCommandSettings.class);
        postConnect = now.postConnect();
        postConnectSeconds = now.postConnectSeconds();
        preDisconnect = now.preDisconnect();
        preDisconnectSeconds = now.preDisconnectSeconds();
    }

    /** Stores all of the page or nothing. */
    public void submit() {
        if (Submission.of(() -> settings.save(
                new ConnectionCommandSettings(postConnect, postConnectSeconds, preDisconnect, preDisconnectSeconds)))) {
            load();
            Submission.done(Texts.of("extensions.saved"));
        }
    }

    public String getPostConnect() {
        return postConnect;
    }

    public void setPostConnect(String typed) {
        postConnect = typed == null ? "" : typed.strip();
    }

    public int getPostConnectSeconds() {
        return postConnectSeconds;
    }

    public void setPostConnectSeconds(int typed) {
        postConnectSeconds = typed;
    }

    public String getPreDisconnect() {
        return preDisconnect;
    }

    public void setPreDisconnect(String typed) {
        preDisconnect = typed == null ? "" : typed.strip();
    }

    public int getPreDisconnectSeconds() {
        return preDisconnectSeconds;
    }

    public void setPreDisconnectSeconds(int typed) {
        preDisconnectSeconds = typed;
    }
}
