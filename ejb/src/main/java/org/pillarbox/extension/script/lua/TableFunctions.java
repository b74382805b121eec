package org.pillarbox.extension.script.lua;

import org.luaj.vm2.Buffer;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/**
 * The functions on tables (Lua 5.2 manual §6.5). A table is as long as it really is, whatever its {@code __len} says: no script may say how
 * much there is to count.
 */
final class TableFunctions {
    private static final int MOST_RESULTS = 8000;
    private static final int ENTRY_BYTES = 100;

    private final Meter meter;

    TableFunctions(Meter meter) {
        this.meter = meter;
    }

    void install(LuaTable globals) {
        LuaTable table = new LuaTable();
        table.set("concat", new Native(this::concat));
        table.set("insert", new Native(this::insert));
        table.set("remove", new Native(this::remove));
        table.set("sort", new Native(this::sort));
        table.set("pack", new Native(this::pack));
        table.set("unpack", new Native(this::unpack));
        globals.set("table", table);
        globals.set("unpack", table.get("unpack"));
    }

    private Varargs concat(Varargs arguments) {
        LuaTable table = arguments.checktable(1);
        LuaString between = arguments.optstring(2, LuaValue.EMPTYSTRING);
        int from = Whole.argument(arguments, 3, 1);
        long to = arguments.isnoneornil(4) ? table.rawlen() : Whole.argument(arguments, 4);
        Buffer all = new Buffer();
        long length = 0;
        for (long i = from; i <= to; i++) {
            LuaValue value = table.rawget((int) i);
            if (!value.isstring()) {
                throw new LuaError("invalid value (at index " + i + ") in table for 'concat'");
            }
            LuaString text = value.checkstring();
            long more = (long) text.length() + between.length();
            length += more;
            meter.string(Math.max(more, length > Meter.LONGEST_STRING ? length : 0));
            meter.step();
            all.append(text);
            if (i < to) {
                all.append(between);
            }
        }
        return all.value();
    }

    private Varargs insert(Varargs arguments) {
        LuaTable table = arguments.checktable(1);
        int length = table.rawlen();
        meter.bytes(ENTRY_BYTES);
        if (arguments.narg() == 2) {
            table.set(length + 1, arguments.arg(2));
            return LuaValue.NONE;
        }
        int position = Whole.argument(arguments, 2);
        if (arguments.narg() != 3 || position < 1 || position > length + 1) {
            throw new LuaError("bad argument #2 to 'insert' (position out of bounds)");
        }
        meter.steps(length - position + 1L);
        for (int i = length; i >= position; i--) {
            table.set(i + 1, table.get(i));
        }
        table.set(position, arguments.arg(3));
        return LuaValue.NONE;
    }

    private Varargs remove(Varargs arguments) {
        LuaTable table = arguments.checktable(1);
        int length = table.rawlen();
        int position = Whole.argument(arguments, 2, length);
        if (length == 0 || position < 1 || position > length) {
            return LuaValue.NIL;
        }
        meter.steps(length - position + 1L);
        LuaValue removed = table.get(position);
        for (int i = position; i < length; i++) {
            table.set(i, table.get(i + 1));
        }
        table.set(length, LuaValue.NIL);
        return removed;
    }

    private Varargs pack(Varargs arguments) {
        meter.bytes((long) (arguments.narg() + 1) * ENTRY_BYTES);
        LuaTable packed = LuaValue.tableOf(arguments, 1);
        packed.set("n", arguments.narg());
        return packed;
    }

    private Varargs unpack(Varargs arguments) {
        LuaTable table = arguments.checktable(1);
        long from = Whole.argument(arguments, 2, 1);
        long to = arguments.isnoneornil(3) ? table.rawlen() : Whole.argument(arguments, 3);
        long count = Math.max(0, to - from + 1);
        if (count > MOST_RESULTS) {
            throw new LuaError("too many results to unpack");
        }
        meter.bytes(count * 16);
        meter.steps(count);
        LuaValue[] values = new LuaValue[(int) count];
        for (int i = 0; i < count; i++) {
            values[i] = table.get((int) from + i);
        }
        return LuaValue.varargsOf(values);
    }

    /** Merges, so that an order that contradicts itself gives some order after a known number of comparisons. */
    private Varargs sort(Varargs arguments) {
        LuaTable table = arguments.checktable(1);
        LuaValue order = arguments.isnoneornil(2) ? LuaValue.NIL : arguments.checkfunction(2);
        int length = table.rawlen();
        meter.bytes(length * 32L);
        meter.steps(length);
        LuaValue[] values = new LuaValue[length];
        for (int i = 0; i < length; i++) {
            values[i] = table.get(i + 1);
        }
        LuaValue[] from = values;
        LuaValue[] into = new LuaValue[length];
        for (int width = 1; width < length && width > 0; width *= 2) {
            for (int start = 0; start < length; start += 2 * width) {
                int middle = Math.min(start + width, length);
                merge(from, into, start, middle, Math.min(middle + width, length), order);
            }
            LuaValue[] swapped = from;
            from = into;
            into = swapped;
        }
        for (int i = 0; i < length; i++) {
            table.set(i + 1, from[i]);
        }
        return LuaValue.NONE;
    }

    private void merge(LuaValue[] from, LuaValue[] into, int start, int middle, int end, LuaValue order) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            meter.step();
            boolean takesRight = left >= middle || right < end && isBefore(from[right], from[left], order);
            into[i] = takesRight ? from[right++] : from[left++];
        }
    }

    private boolean isBefore(LuaValue one, LuaValue other, LuaValue order) {
        meter.steps(4);
        return order.isnil() ? one.lt_b(other) : order.call(one, other).toboolean();
    }
}
