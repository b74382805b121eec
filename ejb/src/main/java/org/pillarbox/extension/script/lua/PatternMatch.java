package org.pillarbox.extension.script.lua;

import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/**
 * Matches Lua's patterns (Lua 5.2 manual §6.4.1) and counts each comparison, because a pattern such as {@code .-.-.-x} can take a time
 * that grows with a power of the text's length.
 */
final class PatternMatch {
    private static final int MOST_CAPTURES = 32;
    private static final int MOST_DEPTH = 150;
    private static final int POSITION = -2;
    private static final int OPEN = -1;
    private static final int NONE = -1;
    private static final int ESCAPE = '%';

    private final Meter meter;
    private final LuaString text;
    private final byte[] pattern;
    private final int[] starts = new int[MOST_CAPTURES];
    private final int[] lengths = new int[MOST_CAPTURES];
    private int captures;
    private int depth;

    PatternMatch(Meter meter, LuaString text, LuaString pattern) {
        this.meter = meter;
        this.text = text;
        meter.string(pattern.length());
        this.pattern = new byte[pattern.length()];
        pattern.copyInto(0, this.pattern, 0, this.pattern.length);
    }

    boolean isAnchored() {
        return pattern.length > 0 && pattern[0] == '^';
    }

    /** Where a match that begins here ends; negative for none. */
    int matchAt(int start) {
        captures = 0;
        return match(start, isAnchored() ? 1 : 0);
    }

    /** The captures, or the whole match where there are none. */
    Varargs captures(int start, int end) {
        int count = captures == 0 ? 1 : captures;
        LuaValue[] values = new LuaValue[count];
        for (int i = 0; i < count; i++) {
            values[i] = capture(i, start, end);
        }
        return LuaValue.varargsOf(values);
    }

    /** Only what stands in brackets. */
    Varargs bracketed(int start, int end) {
        return captures == 0 ? LuaValue.NONE : captures(start, end);
    }

    LuaValue capture(int index, int start, int end) {
        if (index >= captures) {
            if (index > 0) {
                throw new LuaError("invalid capture index");
            }
            return whole(start, end);
        }
        if (lengths[index] == OPEN) {
            throw new LuaError("unfinished capture");
        }
        return lengths[index] == POSITION ? LuaValue.valueOf(starts[index] + 1) : piece(starts[index], lengths[index]);
    }

    /** All of the match. */
    LuaString whole(int start, int end) {
        return piece(start, end - start);
    }

    private LuaString piece(int start, int length) {
        meter.string(length);
        byte[] copy = new byte[length];
        text.copyInto(start, copy, 0, length);
        return LuaString.valueOf(copy);
    }

    private int match(int start, int from) {
        if (++depth > MOST_DEPTH) {
            throw new LuaError("pattern too complex");
        }
        try {
            return follow(start, from);
        } finally {
            depth--;
        }
    }

    private int follow(int start, int from) {
        int at = start;
        int item = from;
        while (item < pattern.length) {
            meter.step();
            switch (pattern[item]) {
                case '(':
                    return item + 1 < pattern.length && pattern[item + 1] == ')'
                            ? open(at, item + 2, POSITION)
                            : open(at, item + 1, OPEN);
                case ')':
                    return close(at, item + 1);
                case '$':
                    if (item + 1 == pattern.length) {
                        return at == text.length() ? at : NONE;
                    }
                    break;
                case ESCAPE:
                    int special = item + 1 < pattern.length ? pattern[item + 1] : 0;
                    if (special == 'b') {
                        at = balance(at, item + 2);
                        item += 4;
                    } else if (special == 'f') {
                        item += 2;
                        int end = classEnd(item);
                        at = frontier(at, item, end) ? at : NONE;
                        item = end;
                    } else if (Character.isDigit(special)) {
                        at = again(at, special);
                        item += 2;
                    } else {
                        break;
                    }
                    if (at < 0) {
                        return NONE;
                    }
                    continue;
                default:
                    break;
            }
            int end = classEnd(item);
            int suffix = end < pattern.length ? pattern[end] : 0;
            if (suffix == '*' || suffix == '+') {
                return suffix == '+' && !single(at, item, end) ? NONE : most(at, item, end, suffix == '+' ? 1 : 0);
            }
            if (suffix == '-') {
                return least(at, item, end);
            }
            boolean fits = single(at, item, end);
            if (suffix == '?') {
                if (fits) {
                    int matched = match(at + 1, end + 1);
                    if (matched >= 0) {
                        return matched;
                    }
                }
                item = end + 1;
                continue;
            }
            if (!fits) {
                return NONE;
            }
            at++;
            item = end;
        }
        return at;
    }

    private int most(int start, int item, int end, int fewest) {
        int count = 0;
        while (single(start + count, item, end)) {
            count++;
        }
        while (count >= fewest) {
            int matched = match(start + count, end + 1);
            if (matched >= 0) {
                return matched;
            }
            count--;
        }
        return NONE;
    }

    private int least(int start, int item, int end) {
        int at = start;
        while (true) {
            int matched = match(at, end + 1);
            if (matched >= 0) {
                return matched;
            }
            if (!single(at, item, end)) {
                return NONE;
            }
            at++;
        }
    }

    private int open(int at, int next, int kind) {
        if (captures >= MOST_CAPTURES) {
            throw new LuaError("too many captures");
        }
        starts[captures] = at;
        lengths[captures] = kind;
        captures++;
        int matched = match(at, next);
        if (matched < 0) {
            captures--;
        }
        return matched;
    }

    private int close(int at, int next) {
        int index = captures - 1;
        while (index >= 0 && lengths[index] != OPEN) {
            index--;
        }
        if (index < 0) {
            throw new LuaError("invalid pattern capture");
        }
        lengths[index] = at - starts[index];
        int matched = match(at, next);
        if (matched < 0) {
            lengths[index] = OPEN;
        }
        return matched;
    }

    private int balance(int start, int item) {
        if (item + 1 >= pattern.length) {
            throw new LuaError("malformed pattern (missing arguments to '%b')");
        }
        if (start >= text.length() || text.luaByte(start) != (pattern[item] & 0xff)) {
            return NONE;
        }
        int open = 1;
        for (int at = start + 1; at < text.length(); at++) {
            meter.step();
            if (text.luaByte(at) == (pattern[item + 1] & 0xff)) {
                open--;
                if (open == 0) {
                    return at + 1;
                }
            } else if (text.luaByte(at) == (pattern[item] & 0xff)) {
                open++;
            }
        }
        return NONE;
    }

    private boolean frontier(int at, int item, int end) {
        if (item >= pattern.length || pattern[item] != '[') {
            throw new LuaError("missing '[' after '%f' in pattern");
        }
        int before = at == 0 ? 0 : text.luaByte(at - 1);
        int here = at < text.length() ? text.luaByte(at) : 0;
        return !inSet(before, item, end - 1) && inSet(here, item, end - 1);
    }

    private int again(int at, int digit) {
        int index = digit - '1';
        if (index < 0 || index >= captures || lengths[index] < 0) {
            throw new LuaError("invalid capture index");
        }
        int length = lengths[index];
        meter.steps(length);
        for (int i = 0; i < length; i++) {
            if (at + i >= text.length() || text.luaByte(starts[index] + i) != text.luaByte(at + i)) {
                return NONE;
            }
        }
        return at + length;
    }

    /** Behind the item that stands here. */
    private int classEnd(int item) {
        int at = item;
        if (at >= pattern.length) {
            throw new LuaError("malformed pattern");
        }
        int first = pattern[at++];
        if (first == ESCAPE) {
            if (at >= pattern.length) {
                throw new LuaError("malformed pattern (ends with '%')");
            }
            return at + 1;
        }
        if (first == '[') {
            if (at < pattern.length && pattern[at] == '^') {
                at++;
            }
            do {
                if (at >= pattern.length) {
                    throw new LuaError("malformed pattern (missing ']')");
                }
                at += pattern[at] == ESCAPE ? 2 : 1;
            } while (at >= pattern.length || pattern[at] != ']');
            return at + 1;
        }
        return at;
    }

    private boolean single(int at, int item, int end) {
        meter.step();
        if (at >= text.length()) {
            return false;
        }
        int letter = text.luaByte(at);
        return switch (pattern[item]) {
            case '.' -> true;
            case ESCAPE -> inClass(letter, pattern[item + 1]);
            case '[' -> inSet(letter, item, end - 1);
            default -> (pattern[item] & 0xff) == letter;
        };
    }

    /** The set stands from its bracket up to its other bracket. */
    private boolean inSet(int letter, int open, int close) {
        boolean inverted = pattern[open + 1] == '^';
        int at = open + (inverted ? 2 : 1);
        meter.steps(close - at);
        while (at < close) {
            if (pattern[at] == ESCAPE) {
                if (inClass(letter, pattern[at + 1])) {
                    return !inverted;
                }
                at += 2;
            } else if (at + 2 < close && pattern[at + 1] == '-') {
                if ((pattern[at] & 0xff) <= letter && letter <= (pattern[at + 2] & 0xff)) {
                    return !inverted;
                }
                at += 3;
            } else {
                if ((pattern[at] & 0xff) == letter) {
                    return !inverted;
                }
                at++;
            }
        }
        return inverted;
    }

    private static boolean inClass(int letter, int name) {
        boolean isClass = "acdglpsuwx".indexOf(Character.toLowerCase(name)) >= 0;
        if (!isClass) {
            return letter == (name & 0xff);
        }
        boolean in =
                switch (Character.toLowerCase(name)) {
                    case 'a' -> isAscii(letter) && Character.isLetter(letter);
                    case 'c' -> letter < 32 || letter == 127;
                    case 'd' -> letter >= '0' && letter <= '9';
                    case 'g' -> letter > 32 && letter < 127;
                    case 'l' -> letter >= 'a' && letter <= 'z';
                    case 'p' -> letter > 32 && letter < 127 && !Character.isLetterOrDigit(letter);
                    case 's' -> letter == ' ' || letter >= 9 && letter <= 13;
                    case 'u' -> letter >= 'A' && letter <= 'Z';
                    case 'w' -> isAscii(letter) && Character.isLetterOrDigit(letter);
                    default -> isAscii(letter) && Character.digit(letter, 16) >= 0;
                };
        return Character.isUpperCase(name) != in;
    }

    private static boolean isAscii(int letter) {
        return letter < 128;
    }
}
