package org.pillarbox.extension.script.lua;

import org.luaj.vm2.Globals;
import org.luaj.vm2.LuaClosure;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Prototype;
import org.pillarbox.extension.script.ScriptFault;
import org.pillarbox.extension.script.ScriptMessage;
import org.pillarbox.extension.script.ScriptResult;
import org.pillarbox.extension.script.ScriptRouting;

/** One run of a script, with globals and limits of its own. */
final class ScriptRun {
    /** The string functions of the run on this thread: LuaJ has one metatable of strings for all. */
    private static final ThreadLocal<StringFunctions> STRINGS = new ThreadLocal<>();

    static {
        LuaTable methods = new LuaTable();
        methods.set(LuaValue.INDEX, new Native(arguments -> {
            StringFunctions strings = STRINGS.get();
            return strings == null ? LuaValue.NIL : strings.method(arguments.arg(2));
        }));
        LuaString.s_metatable = methods;
    }

    private final Prototype script;
    private final Meter meter;
    private final BaseFunctions base;
    private final StringFunctions strings;
    private final Globals globals = new Globals();
    private final ScriptGlobals names;

    ScriptRun(Prototype script, Limits limits) {
        this.script = script;
        this.meter = new Meter(limits);
        this.names = new ScriptGlobals(globals, meter);
        this.base = new BaseFunctions(meter);
        this.strings = new StringFunctions(meter, base);
        globals.debuglib = new MeteredHook(meter);
        base.install(globals);
        strings.install(globals);
        new TableFunctions(meter).install(globals);
        new MathFunctions(meter).install(globals);
    }

    /** Runs on this thread. What a limit ends comes out as {@link LimitReached}, or as the virtual machine's own error. */
    ScriptResult run(ScriptRouting routing, ScriptMessage message) {
        names.put(message);
        names.put(routing);
        STRINGS.set(strings);
        try {
            new LuaClosure(script, globals).call();
            ScriptRouting result = names.routing();
            return result.obstacle()
                    .<ScriptResult>map(words -> new ScriptResult.Failed(new ScriptFault(0, words), base.printed()))
                    .orElseGet(() -> new ScriptResult.Done(result, base.printed(), meter.taken()));
        } catch (LuaError failure) {
            return new ScriptResult.Failed(Faults.of(failure), base.printed());
        } finally {
            STRINGS.remove();
        }
    }
}
