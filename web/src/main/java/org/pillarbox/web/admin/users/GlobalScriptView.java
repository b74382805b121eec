package org.pillarbox.web.admin.users;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pillarbox.extension.script.ScriptAdministration;
import org.pillarbox.settings.ScriptSettings;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The Global Routing Script page: the script that runs for the mail of all users. */
@Named
@ViewScoped
public class GlobalScriptView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ScriptAdministration scripts;

    private final ScriptSample test = new ScriptSample();
    private String script = "";
    private int seconds;

    @PostConstruct
    void load() {
        ScriptSettings stored = scripts.global();
        script = stored.global();
        seconds = stored.seconds();
    }

    /** Stores the script, unless it has a syntax error. */
    public void submit() {
        if (Submission.of(() -> scripts.change(new ScriptSettings(script, seconds)))) {
            load();
            Submission.done(Texts.of("globalscript.saved"));
        }
    }

    /** Runs what stands in the box for the sample. */
    public void runTest() {
        test.run(scripts, script);
    }

    public ScriptSample getTest() {
        return test;
    }

    public String getScript() {
        return script;
    }

    public void setScript(String typed) {
        script = typed == null ? "" : typed;
    }

    public int getSeconds() {
        return seconds;
    }

    public void setSeconds(int typed) {
        seconds = typed;
    }

    public int getMostSeconds() {
        return ScriptSettings.MOST_SECONDS;
    }

    public int getLongest() {
        return ScriptSettings.LONGEST;
    }
}
