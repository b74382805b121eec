package org.pillarbox.extension.script.lua;

import org.luaj.vm2.LuaError;
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

    /** The interpreter makes Java's exceptions into Lua's own, but not where a call is the last thing that a function does. */
    @Override
    public Varargs invoke(Varargs arguments) {
        try {
            return body.call(arguments);
        } catch (LuaError failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw new LuaError(failure);
        }
    }
}
