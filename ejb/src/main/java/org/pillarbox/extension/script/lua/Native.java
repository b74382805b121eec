package org.pillarbox.extension.script.lua;

import org.luaj.vm2.Varargs;
import org.luaj.vm2.lib.VarArgFunction;

/** A function for scripts. */
final class Native extends VarArgFunction {
    private final Body body;

    Native(Body body) {
        this.body = body;
    }

    /** What it does. */
    @FunctionalInterface
    interface Body {
        Varargs call(Varargs arguments);
    }

    @Override
    public Varargs invoke(Varargs arguments) {
        return body.call(arguments);
    }
}
