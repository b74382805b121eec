package org.pillarbox.extension.script.lua;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.TailcallVarargs;
import org.luaj.vm2.Varargs;
import org.luaj.vm2.lib.VarArgFunction;

class NativeTest {
    private static final Native FAILING = new Native(arguments -> {
        throw new ArrayIndexOutOfBoundsException("5");
    });

    private final LuaTable globals = new LuaTable();

    @Test
    void javasExceptionsBecomeErrorsOfLua() {
        assertTrue(assertThrows(LuaError.class, () -> FAILING.invoke(LuaValue.NONE))
                .getMessage()
                .contains("ArrayIndexOutOfBounds"));
    }

    @Test
    void luasOwnErrorsAndLimitsAreLeftAsTheyAre() {
        LuaError own = new LuaError("own");
        assertSame(own, assertThrows(LuaError.class, () -> new Native(arguments -> {
                    throw own;
                })
                .invoke(LuaValue.NONE)));
        assertThrows(LimitReached.class, () -> new Native(arguments -> {
                    throw new LimitReached("stopped");
                })
                .invoke(LuaValue.NONE));
    }

    /** As a function does whose last act is the call: nothing of the interpreter stands between. */
    @Test
    void whatATailCallThrowsCanBeCaught() {
        new BaseFunctions(new Meter(new Limits(1000, 100_000, 10, Duration.ofMinutes(1)))).install(globals);
        Varargs caught = globals.get("pcall").invoke(new VarArgFunction() {
            @Override
            public Varargs onInvoke(Varargs arguments) {
                return new TailcallVarargs(FAILING, LuaValue.NONE);
            }
        });
        assertFalse(caught.arg1().toboolean());
        assertTrue(caught.arg(2).tojstring().contains("ArrayIndexOutOfBounds"));
    }
}
