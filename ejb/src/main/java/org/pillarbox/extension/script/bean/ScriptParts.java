package org.pillarbox.extension.script.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.pillarbox.extension.script.ScriptEngine;
import org.pillarbox.extension.script.lua.Limits;
import org.pillarbox.extension.script.lua.LuaEngine;
import org.pillarbox.settings.ScriptSettings;
import org.pillarbox.settings.Settings;

/** Puts the engine together. */
@ApplicationScoped
public class ScriptParts {
    /** One for the server; it has threads of its own. */
    @Produces
    @Singleton
    ScriptEngine engine(Settings settings) {
        return new LuaEngine(() -> Limits.USUAL.within(
                Duration.ofSeconds(settings.get(ScriptSettings.class).seconds())));
    }

    void close(@Disposes ScriptEngine engine) {
        if (engine instanceof LuaEngine lua) {
            lua.close();
        }
    }
}
