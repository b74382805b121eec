package org.pillarbox.routing.step;

import java.util.ArrayList;
import java.util.List;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.Routes;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.extension.script.ScriptEngine;
import org.pillarbox.extension.script.ScriptMessage;
import org.pillarbox.extension.script.ScriptResult;
import org.pillarbox.extension.script.ScriptRouting;
import org.pillarbox.routing.Recipient;
import org.pillarbox.routing.Traits;
import org.pillarbox.routing.Transit;
import org.pillarbox.settings.ScriptSettings;
import org.pillarbox.settings.Settings;

/** The scripts that hold for a user: the one of the whole server, then the user's own, which begins with what the first left. */
final class RoutingScripts {
    private final Settings settings;
    private final UserDirectory users;
    private final ScriptEngine engine;

    RoutingScripts(Settings settings, UserDirectory users, ScriptEngine engine) {
        this.settings = settings;
        this.users = users;
        this.engine = engine;
    }

    /**
     * What scripts made of a user's settings.
     *
     * @param routing what they left
     * @param changed whether they changed anything
     * @param words what each did, for the trace
     */
    record Decision(ScriptRouting routing, boolean changed, List<String> words) {}

    /** Whether there is a script to run: not before the message is there, nor when its user has gone. */
    boolean areFor(Recipient recipient, Transit transit) {
        return recipient.user().isPresent()
                && transit.traits().isPresent()
                && !transit.gone().contains(recipient.user().get().id())
                && (hasGlobal() || !script(recipient.user().get()).isBlank());
    }

    /** Runs them. A script that fails leaves what it found. */
    Decision run(Recipient recipient, Transit transit) {
        LocalUser user = recipient.user().orElseThrow();
        ScriptMessage message = new ScriptMessage(
                user.name().value(),
                recipient.address().toString(),
                transit.envelope().reversePath().address().map(Object::toString).orElse(""),
                transit.traits().map(Traits::bytes).orElse(0L),
                transit.header().get());
        ScriptEngine runs = transit.trial() ? engine.trials() : engine;
        List<String> words = new ArrayList<>(2);
        Routes stored = users.routes(user);
        ScriptRouting before = ScriptRouting.of(stored.settings());
        ScriptRouting between = hasGlobal() ? run(runs, "the global script", global(), before, message, words) : before;
        ScriptRouting after = stored.script().isBlank()
                ? between
                : run(runs, "the script of " + user.name(), stored.script(), between, message, words);
        return new Decision(after, !after.equals(before), words);
    }

    private static ScriptRouting run(
            ScriptEngine engine,
            String who,
            String script,
            ScriptRouting before,
            ScriptMessage message,
            List<String> words) {
        ScriptResult result = engine.run(script, before, message);
        if (result instanceof ScriptResult.Failed failed) {
            words.add(ScriptFailures.words(who, failed.fault()));
            return before;
        }
        ScriptRouting after = ((ScriptResult.Done) result).routing();
        List<String> changes = after.changes(before);
        words.add(who + ": " + (changes.isEmpty() ? "no change" : String.join(", ", changes)));
        return after;
    }

    private boolean hasGlobal() {
        return !global().isBlank();
    }

    private String global() {
        return settings.get(ScriptSettings.class).global();
    }

    private String script(LocalUser user) {
        return users.routes(user).script();
    }
}
