package org.pillarbox.extension.script.lua;

import org.luaj.vm2.Varargs;

/**
 * Arguments that are whole numbers: positions and counts. What is too large is the largest there is, where LuaJ would take the lowest 32
 * bits of it; what is no number at all (NaN) is 0.
 */
final class Whole {
    private Whole() {}

    static int argument(Varargs arguments, int index) {
        return (int) arguments.checkdouble(index);
    }

    static int argument(Varargs arguments, int index, int otherwise) {
        return arguments.isnoneornil(index) ? otherwise : argument(arguments, index);
    }

    /** Where a part of a text begins, from 1 on; it may lie behind the text. Negative positions count from the end. */
    static int start(int position, int length) {
        return position > 0 ? position : position == 0 || position < -length ? 1 : length + position + 1;
    }

    /** Where it ends, that position included; 0 for before the text. */
    static int end(int position, int length) {
        return position > length ? length : position >= 0 ? position : Math.max(0, length + position + 1);
    }
}
