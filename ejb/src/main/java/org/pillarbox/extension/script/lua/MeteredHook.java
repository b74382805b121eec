package org.pillarbox.extension.script.lua;

import java.util.ArrayList;
import java.util.List;
import org.luaj.vm2.Lua;
import org.luaj.vm2.LuaClosure;
import org.luaj.vm2.LuaFunction;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Prototype;
import org.luaj.vm2.Varargs;
import org.luaj.vm2.lib.DebugLib;

/**
 * Asked by the interpreter before each instruction. It stands where LuaJ's library for debugging would, which scripts never get. The
 * instructions that take memory are looked at before they run, because what they take is written in their operands.
 */
final class MeteredHook extends DebugLib {
    private static final int ENTRY_BYTES = 100;
    private static final int TABLE_BYTES = 100;
    private static final int REFERENCE_BYTES = 16;
    private static final int UPVALUE_BYTES = 64;
    private static final int CONSTANT = 0x100;

    private final Meter meter;
    private final List<Frame> frames = new ArrayList<>();

    MeteredHook(Meter meter) {
        this.meter = meter;
    }

    private record Frame(LuaClosure function, LuaValue[] stack) {
        LuaValue operand(int index) {
            return (index & CONSTANT) != 0 ? function.p.k[index & 0xff] : stack[index];
        }
    }

    @Override
    public void onCall(LuaFunction function) {
        meter.step();
    }

    @Override
    public void onCall(LuaClosure function, Varargs arguments, LuaValue[] stack) {
        meter.step();
        meter.enter();
        frames.add(new Frame(function, stack));
    }

    @Override
    public void onReturn() {
        frames.remove(frames.size() - 1);
        meter.leave();
    }

    @Override
    public String traceback(int level) {
        return "";
    }

    @Override
    public void onInstruction(int counter, Varargs values, int top) {
        meter.step();
        Frame frame = frames.get(frames.size() - 1);
        int instruction = frame.function().p.code[counter];
        int first = Lua.GETARG_A(instruction);
        int second = Lua.GETARG_B(instruction);
        int third = Lua.GETARG_C(instruction);
        switch (Lua.GET_OPCODE(instruction)) {
            case Lua.OP_CONCAT -> concat(frame, second, third);
            case Lua.OP_NEWTABLE -> meter.bytes(TABLE_BYTES + (long) (second + third) * REFERENCE_BYTES);
            case Lua.OP_SETTABLE, Lua.OP_SETTABUP -> meter.bytes(ENTRY_BYTES);
            case Lua.OP_SETLIST -> list(second > 0 ? second : Math.max(0, top - first - 1));
            case Lua.OP_CLOSURE -> closure(frame.function().p.p[Lua.GETARG_Bx(instruction)]);
            case Lua.OP_EQ, Lua.OP_LT, Lua.OP_LE -> compare(frame.operand(second), frame.operand(third));
            case Lua.OP_CALL, Lua.OP_TAILCALL, Lua.OP_RETURN -> pass(second == 0 ? Math.max(0, top - first) : 0);
            case Lua.OP_VARARG -> pass(values.narg());
            default -> {
                // takes no memory that stays
            }
        }
    }

    /** With the outer variables that it keeps, each of which is looked for. */
    private void closure(Prototype function) {
        int outer = function.upvalues.length;
        meter.bytes(TABLE_BYTES + (long) outer * UPVALUE_BYTES);
        meter.steps(outer);
    }

    private void list(int entries) {
        meter.bytes((long) entries * ENTRY_BYTES);
        meter.steps(entries);
    }

    /** Arguments and results of any number are copied. */
    private void pass(int values) {
        meter.bytes((long) values * REFERENCE_BYTES);
        meter.steps(values);
    }

    private void concat(Frame frame, int from, int to) {
        long length = 0;
        for (int i = from; i <= to; i++) {
            LuaValue value = frame.stack()[i];
            length += value instanceof LuaString text ? text.length() : 32;
        }
        meter.string(length);
    }

    private void compare(LuaValue left, LuaValue right) {
        if (left instanceof LuaString one && right instanceof LuaString other) {
            meter.steps(Math.min(one.length(), other.length()) >> 6);
        }
    }
}
