package org.pillarbox.extension.script.lua;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;

/** {@code string.format}: widths and precisions have two digits at most, as in Lua itself. */
final class TextFormat {
    private static final Pattern DIRECTIVE = Pattern.compile(
            "%(?<flags>[-+ #0]{0,5})(?<width>\\d{0,2})(?:\\.(?<precision>\\d{0,2}))?(?<kind>[a-zA-Z%])");

    private final Meter meter;
    private final BaseFunctions base;

    TextFormat(Meter meter, BaseFunctions base) {
        this.meter = meter;
        this.base = base;
    }

    /** The text, its first argument, with the others in it. */
    Varargs format(Varargs arguments) {
        String template = arguments.checkjstring(1);
        meter.string(template.length() * 4L);
        StringBuilder filled = new StringBuilder();
        Matcher directive = DIRECTIVE.matcher(template);
        int argument = 2;
        int at = 0;
        for (int percent = template.indexOf('%'); percent >= 0; percent = template.indexOf('%', at)) {
            filled.append(template, at, percent);
            if (!directive.find(percent) || directive.start() != percent) {
                throw new LuaError("invalid option in 'format'");
            }
            at = directive.end();
            if (directive.group("kind").equals("%")) {
                filled.append('%');
            } else {
                filled.append(one(directive, arguments, argument));
                argument++;
            }
            meter.string(filled.length() > Meter.LONGEST_STRING ? filled.length() : 0);
        }
        filled.append(template, at, template.length());
        meter.string(filled.length());
        return LuaValue.valueOf(filled.toString());
    }

    private String one(Matcher directive, Varargs arguments, int index) {
        char kind = directive.group("kind").charAt(0);
        return switch (kind) {
            case 'd', 'i' -> padded(directive, whole(directive, arguments.checkdouble(index)));
            case 'u' -> padded(directive, digits(arguments.checkdouble(index)));
            case 'c' -> padded(directive, Character.toString((char) (arguments.checkint(index) & 0x7f)));
            case 'x' -> padded(directive, Long.toHexString((long) arguments.checkdouble(index)));
            case 'X' ->
                padded(
                        directive,
                        Long.toHexString((long) arguments.checkdouble(index)).toUpperCase(Locale.ROOT));
            case 'o' -> padded(directive, Long.toOctalString((long) arguments.checkdouble(index)));
            case 'e', 'E', 'f', 'F', 'g', 'G' -> padded(directive, real(directive, kind, arguments.checkdouble(index)));
            case 's' -> padded(directive, cut(directive, base.text(arguments.checkvalue(index))));
            case 'q' -> quoted(arguments.checkjstring(index));
            default -> throw new LuaError("invalid option '%" + kind + "' in 'format'");
        };
    }

    private static String whole(Matcher directive, double value) {
        String digits = digits(value);
        int least = number(directive.group("precision"), 0);
        String filled = "0".repeat(Math.max(0, least - digits.length())) + digits;
        return sign(directive, value) + filled;
    }

    /** The least of all whole numbers has no positive counterpart. */
    private static String digits(double value) {
        return Long.toString((long) value).replace("-", "");
    }

    private static String sign(Matcher directive, double value) {
        String flags = directive.group("flags");
        if (value < 0) {
            return "-";
        }
        return flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
    }

    private static String real(Matcher directive, char kind, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        int digits = number(directive.group("precision"), 6);
        String text =
                switch (Character.toLowerCase(kind)) {
                    case 'g' -> general(Math.max(1, digits), Math.abs(value));
                    case 'f' -> fixed(digits, Math.abs(value));
                    default -> String.format(Locale.ROOT, "%." + digits + "e", Math.abs(value));
                };
        return sign(directive, value) + (Character.isUpperCase(kind) ? text.toUpperCase(Locale.ROOT) : text);
    }

    /** Rounds what the number really is, as C does, and not the digits that are shown of it. */
    private static String fixed(int digits, double value) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** As C does it: the shorter of both forms, without zeros at the end. */
    private static String general(int digits, double value) {
        int exponent = value == 0 ? 0 : (int) Math.floor(Math.log10(value));
        if (exponent < -4 || exponent >= digits) {
            String text = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
            int e = text.indexOf('e');
            return trimmed(text.substring(0, e)) + text.substring(e);
        }
        return trimmed(fixed(Math.max(0, digits - 1 - exponent), value));
    }

    private static String trimmed(String digits) {
        return digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
    }

    private static String cut(Matcher directive, LuaString text) {
        String whole = text.tojstring();
        int most = number(directive.group("precision"), whole.length());
        return directive.group("precision") == null || most >= whole.length() ? whole : whole.substring(0, most);
    }

    private static String padded(Matcher directive, String text) {
        String flags = directive.group("flags");
        int missing = number(directive.group("width"), 0) - text.length();
        if (missing <= 0) {
            return text;
        }
        if (flags.contains("-")) {
            return text + " ".repeat(missing);
        }
        boolean zeros = flags.contains("0") && !"csq".contains(directive.group("kind"));
        if (!zeros) {
            return " ".repeat(missing) + text;
        }
        int sign = !text.isEmpty() && "+- ".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        return text.substring(0, sign) + "0".repeat(missing) + text.substring(sign);
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\\n")
                        .replace("\r", "\\r") + "\"";
    }

    private static int number(String digits, int otherwise) {
        return digits == null || digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }
}
