package org.pillarbox.extension.script.lua;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The mathematical functions that a decision on mail could want (Lua 5.2 manual §6.6). */
final class MathFunctions {
    private final Meter meter;

    MathFunctions(Meter meter) {
        this.meter = meter;
    }

    void install(LuaTable globals) {
        LuaTable math = new LuaTable();
        math.set("pi", LuaValue.valueOf(Math.PI));
        math.set("huge", LuaValue.valueOf(Double.POSITIVE_INFINITY));
        math.set("abs", one(Math::abs));
        math.set("ceil", one(Math::ceil));
        math.set("floor", one(Math::floor));
        math.set("sqrt", one(Math::sqrt));
        math.set("exp", one(Math::exp));
        math.set("log", new Native(this::log));
        math.set("fmod", two((x, y) -> x % y));
        math.set("pow", two(Math::pow));
        math.set("max", new Native(a -> extreme(a, Math::max)));
        math.set("min", new Native(a -> extreme(a, Math::min)));
        math.set("modf", new Native(MathFunctions::parts));
        math.set("random", new Native(MathFunctions::random));
        globals.set("math", math);
    }

    private static LuaValue one(DoubleUnaryOperator operator) {
        return new Native(a -> LuaValue.valueOf(operator.applyAsDouble(a.checkdouble(1))));
    }

    private static LuaValue two(DoubleBinaryOperator operator) {
        return new Native(a -> LuaValue.valueOf(operator.applyAsDouble(a.checkdouble(1), a.checkdouble(2))));
    }

    private Varargs log(Varargs arguments) {
        double log = Math.log(arguments.checkdouble(1));
        return LuaValue.valueOf(arguments.isnoneornil(2) ? log : log / Math.log(arguments.checkdouble(2)));
    }

    private Varargs extreme(Varargs arguments, DoubleBinaryOperator operator) {
        meter.steps(arguments.narg());
        double extreme = arguments.checkdouble(1);
        for (int i = 2; i <= arguments.narg(); i++) {
            extreme = operator.applyAsDouble(extreme, arguments.checkdouble(i));
        }
        return LuaValue.valueOf(extreme);
    }

    private static Varargs parts(Varargs arguments) {
        double value = arguments.checkdouble(1);
        double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
        double rest = Double.isInfinite(value) ? 0 : value - whole;
        return LuaValue.varargsOf(LuaValue.valueOf(whole), LuaValue.valueOf(rest));
    }

    private static Varargs random(Varargs arguments) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (arguments.narg() == 0) {
            return LuaValue.valueOf(random.nextDouble());
        }
        long least = arguments.narg() == 1 ? 1 : arguments.checkint(1);
        long most = arguments.checkint(arguments.narg() == 1 ? 1 : 2);
        if (most < least) {
            throw new LuaError("bad argument to 'random' (interval is empty)");
        }
        return LuaValue.valueOf((double) random.nextLong(least, most + 1));
    }
}
