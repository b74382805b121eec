package org.pillarbox.extension.script.lua;

import java.io.ByteArrayOutputStream;
import java.util.function.IntUnaryOperator;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaFunction;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** The functions on strings (Lua 5.2 manual §6.4), which work on bytes. No {@code dump}: it makes code that can be loaded. */
final class StringFunctions {
    private static final int MOST_BYTES_AT_ONCE = 8000;
    private static final String SPECIAL = "^$*+?.([%-";

    private final Meter meter;
    private final TextFormat format;
    private final LuaTable table = new LuaTable();

    StringFunctions(Meter meter, BaseFunctions base) {
        this.meter = meter;
        this.format = new TextFormat(meter, base);
    }

    void install(LuaTable globals) {
        table.set("byte", new Native(this::bytes));
        table.set("char", new Native(this::characters));
        table.set("find", new Native(a -> search(a, true)));
        table.set("format", new Native(format::format));
        table.set("gmatch", new Native(this::matches));
        table.set("gsub", new Native(this::replace));
        table.set("len", new Native(a -> LuaValue.valueOf(a.checkstring(1).length())));
        table.set("lower", new Native(a -> mapped(a.checkstring(1), b -> b >= 'A' && b <= 'Z' ? b + 32 : b)));
        table.set("match", new Native(a -> search(a, false)));
        table.set("rep", new Native(this::repeat));
        table.set("reverse", new Native(this::reverse));
        table.set("sub", new Native(this::part));
        table.set("upper", new Native(a -> mapped(a.checkstring(1), b -> b >= 'a' && b <= 'z' ? b - 32 : b)));
        globals.set("string", table);
    }

    /** The function that {@code text:name()} means, as the script has it. */
    LuaValue method(LuaValue name) {
        return table.rawget(name);
    }

    private Varargs bytes(Varargs arguments) {
        LuaString text = arguments.checkstring(1);
        int first = Whole.argument(arguments, 2, 1);
        int from = Whole.start(first, text.length());
        int to = Whole.end(Whole.argument(arguments, 3, first), text.length());
        int count = Math.max(0, to - from + 1);
        if (count > MOST_BYTES_AT_ONCE) {
            throw new LuaError("string slice too long");
        }
        meter.bytes(count * 16L);
        meter.steps(count);
        LuaValue[] values = new LuaValue[count];
        for (int i = 0; i < count; i++) {
            values[i] = LuaValue.valueOf(text.luaByte(from - 1 + i));
        }
        return LuaValue.varargsOf(values);
    }

    private Varargs characters(Varargs arguments) {
        byte[] bytes = room(arguments.narg());
        for (int i = 0; i < bytes.length; i++) {
            int code = Whole.argument(arguments, i + 1);
            if (code < 0 || code > 255) {
                throw new LuaError("bad argument #" + (i + 1) + " to 'char' (value out of range)");
            }
            bytes[i] = (byte) code;
        }
        return LuaString.valueOf(bytes);
    }

    private LuaString mapped(LuaString text, IntUnaryOperator change) {
        byte[] bytes = room(text.length());
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) change.applyAsInt(text.luaByte(i));
        }
        return LuaString.valueOf(bytes);
    }

    private Varargs reverse(Varargs arguments) {
        LuaString text = arguments.checkstring(1);
        byte[] bytes = room(text.length());
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.luaByte(bytes.length - 1 - i);
        }
        return LuaString.valueOf(bytes);
    }

    private Varargs part(Varargs arguments) {
        LuaString text = arguments.checkstring(1);
        int from = Whole.start(Whole.argument(arguments, 2), text.length());
        int to = Whole.end(Whole.argument(arguments, 3, -1), text.length());
        return piece(text, from - 1, to);
    }

    private Varargs repeat(Varargs arguments) {
        LuaString text = arguments.checkstring(1);
        long times = Math.max(0, Whole.argument(arguments, 2));
        LuaString between = arguments.optstring(3, LuaValue.EMPTYSTRING);
        byte[] bytes = room(times * text.length() + Math.max(0, times - 1) * between.length());
        int at = 0;
        for (int i = 0; i < times && bytes.length > 0; i++) {
            at = put(text, bytes, at);
            at = i + 1 < times ? put(between, bytes, at) : at;
        }
        return LuaString.valueOf(bytes);
    }

    private static int put(LuaString text, byte[] bytes, int at) {
        text.copyInto(0, bytes, at, text.length());
        return at + text.length();
    }

    private Varargs search(Varargs arguments, boolean find) {
        LuaString text = arguments.checkstring(1);
        LuaString pattern = arguments.checkstring(2);
        int from = Whole.start(Whole.argument(arguments, 3, 1), text.length());
        if (from > text.length() + 1) {
            return LuaValue.NIL;
        }
        if (find && (arguments.arg(4).toboolean() || isPlain(pattern))) {
            return plain(text, pattern, from - 1);
        }
        PatternMatch match = new PatternMatch(meter, text, pattern);
        for (int at = from - 1; at <= text.length(); at++) {
            int end = match.matchAt(at);
            if (end >= 0) {
                return find
                        ? LuaValue.varargsOf(LuaValue.valueOf(at + 1), LuaValue.valueOf(end), match.bracketed(at, end))
                        : match.captures(at, end);
            }
            if (match.isAnchored()) {
                break;
            }
        }
        return LuaValue.NIL;
    }

    private boolean isPlain(LuaString pattern) {
        meter.steps(pattern.length() >> 6);
        for (int i = 0; i < pattern.length(); i++) {
            if (SPECIAL.indexOf(pattern.luaByte(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private Varargs plain(LuaString text, LuaString wanted, int from) {
        for (int at = from; at + wanted.length() <= text.length(); at++) {
            int same = 0;
            while (same < wanted.length() && text.luaByte(at + same) == wanted.luaByte(same)) {
                same++;
            }
            meter.steps(1L + (same >> 2));
            if (same == wanted.length()) {
                return LuaValue.varargsOf(LuaValue.valueOf(at + 1), LuaValue.valueOf(at + same));
            }
        }
        return LuaValue.NIL;
    }

    private Varargs matches(Varargs arguments) {
        LuaString text = arguments.checkstring(1);
        PatternMatch match = new PatternMatch(meter, text, arguments.checkstring(2));
        int[] next = {0};
        return new Native(none -> {
            for (int at = next[0]; at <= text.length(); at++) {
                int end = match.matchAt(at);
                if (end >= 0) {
                    next[0] = end == at ? end + 1 : end;
                    return match.captures(at, end);
                }
            }
            next[0] = text.length() + 1;
            return LuaValue.NIL;
        });
    }

    private Varargs replace(Varargs arguments) {
        LuaString text = arguments.checkstring(1);
        PatternMatch match = new PatternMatch(meter, text, arguments.checkstring(2));
        LuaValue by = arguments.arg(3);
        if (!by.isstring() && !by.istable() && !(by instanceof LuaFunction)) {
            throw new LuaError("bad argument #3 to 'gsub' (string/function/table expected)");
        }
        int most = Whole.argument(arguments, 4, text.length() + 1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int count = 0;
        int at = 0;
        while (count < most) {
            int end = match.matchAt(at);
            if (end >= 0) {
                count++;
                append(all, replacement(match, by, at, end));
            }
            if (end > at) {
                at = end;
            } else if (at < text.length()) {
                meter.bytes(1);
                all.write(text.luaByte(at));
                at++;
            } else {
                break;
            }
            if (match.isAnchored()) {
                break;
            }
        }
        append(all, piece(text, Math.min(at, text.length()), text.length()));
        return LuaValue.varargsOf(LuaString.valueOf(all.toByteArray()), LuaValue.valueOf(count));
    }

    private LuaString replacement(PatternMatch match, LuaValue by, int start, int end) {
        LuaValue first = match.capture(0, start, end);
        LuaValue value;
        if (by.isstring()) {
            return template(match, by.checkstring(), start, end);
        } else if (by.istable()) {
            value = by.get(first);
        } else {
            value = by.invoke(match.captures(start, end)).arg1();
        }
        if (!value.toboolean()) {
            return match.whole(start, end);
        }
        if (!value.isstring()) {
            throw new LuaError("invalid replacement value (a " + value.typename() + ")");
        }
        return value.checkstring();
    }

    private LuaString template(PatternMatch match, LuaString template, int start, int end) {
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        for (int i = 0; i < template.length(); i++) {
            meter.step();
            int letter = template.luaByte(i);
            if (letter != '%') {
                filled.write(letter);
                continue;
            }
            i++;
            int mark = i < template.length() ? template.luaByte(i) : 0;
            if (mark == '0') {
                append(filled, match.whole(start, end));
            } else if (mark >= '1' && mark <= '9') {
                append(filled, match.capture(mark - '1', start, end).checkstring());
            } else if (mark == '%') {
                filled.write(mark);
            } else {
                throw new LuaError("invalid use of '%' in replacement string");
            }
        }
        return LuaString.valueOf(filled.toByteArray());
    }

    private void append(ByteArrayOutputStream all, LuaString more) {
        meter.steps(1);
        meter.bytes(more.length());
        if (all.size() + (long) more.length() > Meter.LONGEST_STRING) {
            meter.string(all.size() + (long) more.length());
        }
        for (int i = 0; i < more.length(); i++) {
            all.write(more.luaByte(i));
        }
    }

    private LuaString piece(LuaString text, int from, int to) {
        if (to <= from) {
            return LuaValue.EMPTYSTRING;
        }
        byte[] bytes = room(to - from);
        text.copyInto(from, bytes, 0, bytes.length);
        return LuaString.valueOf(bytes);
    }

    private byte[] room(long length) {
        meter.string(length);
        return new byte[(int) length];
    }
}
