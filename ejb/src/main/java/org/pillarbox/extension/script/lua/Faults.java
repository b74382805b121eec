package org.pillarbox.extension.script.lua;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luaj.vm2.LuaError;
import org.pillarbox.extension.script.ScriptFault;

/** Lua's words of errors, which begin with the script's name and the line. */
final class Faults {
    /** Under this name the interpreter knows every script. */
    static final String CHUNK = "script";

    private static final Pattern PLACE =
            Pattern.compile("(?:\\[string \"script\"\\]|script):(\\d{1,9}):? ?(.*)", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("vm error: (?:java\\.lang\\.|org\\.)?(.*)", Pattern.DOTALL);

    private Faults() {}

    static ScriptFault of(LuaError failure) {
        String words = String.valueOf(failure.getMessage()).strip();
        Matcher place = PLACE.matcher(words);
        int line = 0;
        if (place.matches()) {
            line = Integer.parseInt(place.group(1));
            words = place.group(2);
        }
        Matcher foreign = TOKEN.matcher(words);
        return new ScriptFault(line, foreign.matches() ? "the interpreter failed: " + foreign.group(1) : words);
    }
}
