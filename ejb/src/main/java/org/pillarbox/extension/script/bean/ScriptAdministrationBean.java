package org.pillarbox.extension.script.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.Routes;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.UserScripts;
import org.pillarbox.extension.script.MessageHeader;
import org.pillarbox.extension.script.ScriptAdministration;
import org.pillarbox.extension.script.ScriptEngine;
import org.pillarbox.extension.script.ScriptFault;
import org.pillarbox.extension.script.ScriptMessage;
import org.pillarbox.extension.script.ScriptRouting;
import org.pillarbox.extension.script.ScriptTrial;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.ScriptSettings;
import org.pillarbox.settings.SettingsAdministration;

/** Routing scripts for administrators. Scripts run outside of any transaction; what stores them opens its own. */
@Stateless
@Local(ScriptAdministration.class)
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScriptAdministrationBean implements ScriptAdministration {
    @Inject
    private UserScripts scripts;

    @Inject
    private SettingsAdministration settings;

    @Inject
    private UserDirectory users;

    @Inject
    private ScriptEngine engine;

    @Override
    public Optional<UserScripts.Script> ofUser(String name) {
        return scripts.find(name);
    }

    @Override
    public void change(UserScripts.Script script) {
        String text = tidy(script.text());
        engine.check(text).ifPresent(fault -> {
            throw new InvalidUser("script", words(fault));
        });
        scripts.change(new UserScripts.Script(script.id(), script.name(), text));
    }

    @Override
    public ScriptSettings global() {
        return settings.get(ScriptSettings.class);
    }

    @Override
    public void change(ScriptSettings wanted) {
        String text = tidy(wanted.global());
        engine.check(text).ifPresent(fault -> {
            throw new InvalidSetting("script", words(fault));
        });
        settings.save(new ScriptSettings(text, wanted.seconds()));
    }

    @Override
    public ScriptTrial test(String user, String script, Sample sample) {
        ScriptRouting before = users.find(user)
                .map(users::routes)
                .map(Routes::settings)
                .map(ScriptRouting::of)
                .orElse(ScriptRouting.PLAIN);
        long bytes = sample.bytes() > 0 ? sample.bytes() : sample.text().getBytes(StandardCharsets.UTF_8).length;
        MessageHeader header = MessageHeader.parse(sample.text());
        ScriptMessage message = new ScriptMessage(user, sample.recipient(), sample.sender(), bytes, header);
        return new ScriptTrial(before, engine.trials().run(tidy(script), before, message));
    }

    /** A script of blanks is none. */
    private static String tidy(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.isBlank() ? "" : lines;
    }

    private static String words(ScriptFault fault) {
        String words = fault.toString();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
