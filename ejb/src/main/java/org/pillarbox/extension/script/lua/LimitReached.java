package org.pillarbox.extension.script.lua;

/** Ends a run. An error, not an exception: the interpreter makes those into Lua's own, and scripts could catch them. */
final class LimitReached extends Error {
    private static final long serialVersionUID = 1L;

    LimitReached(String words) {
        super(words, null, false, false);
    }
}
