package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.UserScripts;
import org.pillarbox.extension.script.ScriptAdministration;
import org.pillarbox.store.InboxMessage;
import org.pillarbox.store.MessageAdministration;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** A user's Edit Routing Script page (manual 4.2.3.1.6.3). */
@Named("userScriptView")
@ViewScoped
public class ScriptView extends UserPage<UserScripts.Script> {
    private static final long serialVersionUID = 1L;

    @Inject
    ScriptAdministration scripts;

    @Inject
    MessageAdministration messages;

    private final ScriptSample test = new ScriptSample();
    private long id;
    private String name = "";
    private String script = "";

    @Override
    Optional<UserScripts.Script> find(String name) {
        return scripts.ofUser(name);
    }

    @Override
    void show(UserScripts.Script found) {
        id = found.id();
        name = found.name();
        script = found.text();
        test.setUser(name);
    }

    /** Stores the script, unless it has a syntax error. */
    public void submit() {
        if (Submission.of(() -> scripts.change(new UserScripts.Script(id, name, script)))) {
            find(name).ifPresent(this::show);
            Submission.done(Texts.of(script.isEmpty() ? "script.removed" : "script.saved", name));
        }
    }

    /** Runs what stands in the box for the sample. */
    public void runTest() {
        test.run(scripts, script);
    }

    /** Fills the sample with the header of the message that came last, unless Message Security forbids to look at it. */
    public void latest() {
        Submission.of(this::takeLatest);
    }

    private void takeLatest() {
        List<InboxMessage> newest = messages.list(id, 0, 1);
        Optional<Content> message = newest.stream().findFirst().flatMap(found -> messages.open(id, found.id()));
        if (message.isEmpty()) {
            Submission.undone(Texts.of("script.test.nomail", name));
            return;
        }
        try {
            test.take(message.get());
        } catch (IOException damaged) {
            Submission.undone(Texts.of("message.unreadable"));
        }
    }

    public ScriptSample getTest() {
        return test;
    }

    public String getName() {
        return name;
    }

    public String getScript() {
        return script;
    }

    public void setScript(String typed) {
        script = typed == null ? "" : typed;
    }

    public int getLongest() {
        return UserScripts.LONGEST;
    }
}
