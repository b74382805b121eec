package org.pillarbox.extension.script.lua;

import java.util.ArrayList;
import java.util.List;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The basic functions without those that load or run other texts (Lua 5.2 manual §6.1). */
final class BaseFunctions {
    private static final LuaValue METATABLE = LuaValue.valueOf("__metatable");
    private static final LuaValue TOSTRING = LuaValue.valueOf("__tostring");
    private static final LuaValue PAIRS = LuaValue.valueOf("__pairs");
    private static final int MOST_LINES = 50;
    private static final int LONGEST_LINE = 200;
    private static final int COPIES = 2;

    private final Meter meter;
    private final List<String> printed = new ArrayList<>(0);
    private final LuaValue next =
            new Native(arguments -> arguments.checktable(1).next(arguments.arg(2)));
    private final LuaValue nextIndex =
            new Native(arguments -> arguments.checktable(1).inext(arguments.arg(2)));

    BaseFunctions(Meter meter) {
        this.meter = meter;
    }

    void install(LuaTable globals) {
        globals.set("_G", globals);
        globals.set("_VERSION", "Lua 5.2");
        globals.set("assert", new Native(this::check));
        globals.set("error", new Native(this::error));
        globals.set("getmetatable", new Native(this::metatable));
        globals.set("setmetatable", new Native(this::withMetatable));
        globals.set("next", next);
        globals.set("ipairs", new Native(a -> LuaValue.varargsOf(nextIndex, a.checktable(1), LuaValue.ZERO)));
        globals.set("pairs", new Native(this::pairs));
        globals.set("pcall", new Native(this::attempt));
        globals.set("print", new Native(this::print));
        globals.set("rawequal", new Native(a -> LuaValue.valueOf(a.checkvalue(1).raweq(a.checkvalue(2)))));
        globals.set("rawget", new Native(a -> a.checktable(1).rawget(a.checkvalue(2))));
        globals.set("rawlen", new Native(a -> LuaValue.valueOf(a.checkvalue(1).rawlen())));
        globals.set("rawset", new Native(this::rawSet));
        globals.set("select", new Native(this::select));
        globals.set("tonumber", new Native(this::toNumber));
        globals.set("tostring", new Native(a -> text(a.checkvalue(1))));
        globals.set("type", new Native(a -> LuaValue.valueOf(a.checkvalue(1).typename())));
    }

    /** What was printed so far. */
    List<String> printed() {
        return List.copyOf(printed);
    }

    /** A value as a string, by its own way where it has one. */
    LuaString text(LuaValue value) {
        LuaValue own = value.metatag(TOSTRING);
        LuaValue text = own.isnil() ? value.tostring() : own.call(value);
        LuaString string = text instanceof LuaString already ? already : LuaValue.valueOf(value.tojstring());
        meter.string(string.length());
        return string;
    }

    private Varargs check(Varargs arguments) {
        if (!arguments.arg1().toboolean()) {
            throw failure(arguments.narg() > 1 ? arguments.arg(2) : LuaValue.valueOf("assertion failed!"));
        }
        return arguments;
    }

    private Varargs error(Varargs arguments) {
        throw failure(arguments.arg1());
    }

    /** A text gets the line where it happened in front of it; other values are left as they are. */
    private LuaError failure(LuaValue value) {
        if (!value.isstring()) {
            return new LuaError(value);
        }
        LuaString text = value.checkstring();
        meter.string(text.length());
        // The interpreter copies it to put the line in front of it.
        meter.bytes((long) COPIES * text.length());
        return new LuaError(text.tojstring());
    }

    /** Strings have theirs, which all scripts share: none gets it. */
    private Varargs metatable(Varargs arguments) {
        LuaValue value = arguments.checkvalue(1);
        LuaValue metatable = value instanceof LuaTable ? value.getmetatable() : null;
        if (metatable == null) {
            return LuaValue.NIL;
        }
        LuaValue shown = metatable.rawget(METATABLE);
        return shown.isnil() ? metatable : shown;
    }

    private Varargs withMetatable(Varargs arguments) {
        LuaTable table = arguments.checktable(1);
        LuaValue metatable = arguments.checkvalue(2);
        LuaValue old = table.getmetatable();
        if (old != null && !old.rawget(METATABLE).isnil()) {
            throw new LuaError("cannot change a protected metatable");
        }
        if (!metatable.isnil() && !metatable.rawget("__mode").isnil()) {
            throw new LuaError("tables with weak entries are not available");
        }
        table.setmetatable(metatable.isnil() ? null : metatable.checktable());
        return table;
    }

    private Varargs pairs(Varargs arguments) {
        LuaValue table = arguments.checkvalue(1);
        LuaValue own = table.metatag(PAIRS);
        return own.isnil()
                ? LuaValue.varargsOf(next, table.checktable(), LuaValue.NIL)
                : own.invoke(table).subargs(1);
    }

    /** A limit goes through: only errors of scripts are caught. */
    private Varargs attempt(Varargs arguments) {
        meter.enter();
        try {
            return LuaValue.varargsOf(LuaValue.TRUE, arguments.checkvalue(1).invoke(arguments.subargs(2)));
        } catch (LuaError failure) {
            LuaValue message = failure.getMessageObject();
            return LuaValue.varargsOf(LuaValue.FALSE, message == null ? LuaValue.NIL : stripped(message));
        } finally {
            meter.leave();
        }
    }

    private LuaValue stripped(LuaValue message) {
        if (!(message instanceof LuaString text)) {
            return message;
        }
        meter.string(text.length());
        return LuaValue.valueOf(text.tojstring().strip());
    }

    private Varargs print(Varargs arguments) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= arguments.narg() && line.length() <= LONGEST_LINE; i++) {
            line.append(i > 1 ? "\t" : "").append(text(arguments.arg(i)).tojstring());
        }
        if (printed.size() < MOST_LINES) {
            printed.add(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
        }
        return LuaValue.NONE;
    }

    private Varargs rawSet(Varargs arguments) {
        LuaTable table = arguments.checktable(1);
        meter.bytes(100);
        table.rawset(arguments.checknotnil(2), arguments.checkvalue(3));
        return table;
    }

    private Varargs select(Varargs arguments) {
        int count = arguments.narg() - 1;
        if (arguments.arg1().raweq(LuaValue.valueOf("#"))) {
            return LuaValue.valueOf(count);
        }
        int index = Whole.argument(arguments, 1);
        int from = index < 0 ? count + index + 1 : index;
        if (from < 1) {
            throw new LuaError("bad argument #1 to 'select' (index out of range)");
        }
        return from > count ? LuaValue.NONE : arguments.subargs(from + 1);
    }

    private Varargs toNumber(Varargs arguments) {
        LuaValue value = arguments.checkvalue(1);
        if (arguments.isnoneornil(2)) {
            return value.tonumber();
        }
        int base = Whole.argument(arguments, 2);
        if (base < Character.MIN_RADIX || base > Character.MAX_RADIX) {
            throw new LuaError("bad argument #2 to 'tonumber' (base out of range)");
        }
        try {
            return LuaValue.valueOf((double) Long.parseLong(value.checkjstring().strip(), base));
        } catch (NumberFormatException none) {
            return LuaValue.NIL;
        }
    }
}
