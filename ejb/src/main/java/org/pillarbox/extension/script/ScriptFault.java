package org.pillarbox.extension.script;

import java.util.Objects;

/**
 * What is wrong with a script.
 *
 * @param line where, from 1 on; 0 where it cannot be said
 * @param text in words for its author
 */
public record ScriptFault(int line, String text) {
    private static final int LONGEST = 300;

    public ScriptFault {
        Objects.requireNonNull(text, "text");
        text = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    @Override
    public String toString() {
        return line > 0 ? "line " + line + ": " + text : text;
    }
}
