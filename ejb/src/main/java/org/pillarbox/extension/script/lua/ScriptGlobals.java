package org.pillarbox.extension.script.lua;

import java.util.List;
import org.luaj.vm2.LuaError;
import org.luaj.vm2.LuaString;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;
import org.pillarbox.extension.script.ScriptMessage;
import org.pillarbox.extension.script.ScriptRouting;
import org.pillarbox.extension.script.ScriptRouting.SizeRedirect;

/** The names by which scripts know the message and the settings. */
final class ScriptGlobals {
    private final LuaTable globals;
    private final Meter meter;

    ScriptGlobals(LuaTable globals, Meter meter) {
        this.globals = globals;
        this.meter = meter;
    }

    void put(ScriptMessage message) {
        globals.set("User", message.user());
        globals.set("Recipient", message.recipient());
        globals.set("Sender", message.sender());
        globals.set("Subject", message.header().value("Subject"));
        globals.set("Size", LuaValue.valueOf((double) message.bytes()));
        globals.set("Header", message.header().text());
        globals.set("HeaderField", new Native(arguments -> values(message, arguments)));
    }

    /** Each field is looked at, and those of the name are read anew each time. */
    private Varargs values(ScriptMessage message, Varargs arguments) {
        LuaString name = arguments.checkstring(1);
        meter.string(name.length());
        meter.steps(message.header().fields().size());
        meter.steps(message.header().text().length() >> 6);
        List<String> values = message.header().values(name.tojstring());
        return values.isEmpty()
                ? LuaValue.NIL
                : LuaValue.varargsOf(values.stream().map(this::counted).toArray(LuaValue[]::new));
    }

    private LuaString counted(String value) {
        LuaString text = LuaValue.valueOf(value);
        meter.string(text.length());
        return text;
    }

    void put(ScriptRouting routing) {
        globals.set("Assistants", routing.assistants());
        globals.set("RedirectToAssistant", LuaValue.valueOf(routing.redirectToAssistant()));
        globals.set("Forwards", routing.forwards());
        globals.set("UseForwards", LuaValue.valueOf(routing.useForwards()));
        globals.set("SendToNormalRecipient", LuaValue.valueOf(routing.sendToNormalRecipient()));
        globals.set("ShouldForward", LuaValue.valueOf(routing.shouldForward()));
        globals.set("BigRedirect", table(routing.bigRedirect()));
        globals.set("SmallRedirect", table(routing.smallRedirect()));
    }

    private static LuaTable table(SizeRedirect rule) {
        LuaTable table = new LuaTable();
        table.set("Target", rule.target());
        table.set("Threshold", LuaValue.valueOf((double) rule.threshold()));
        table.set("Copy", LuaValue.valueOf(rule.copy()));
        table.set("Bigger", LuaValue.valueOf(rule.bigger()));
        return table;
    }

    /** What the script left; nothing of the script is called for it. */
    ScriptRouting routing() {
        return new ScriptRouting(
                text(globals, "", "Assistants"),
                flag(globals, "", "RedirectToAssistant"),
                text(globals, "", "Forwards"),
                flag(globals, "", "UseForwards"),
                flag(globals, "", "SendToNormalRecipient"),
                flag(globals, "", "ShouldForward"),
                rule("BigRedirect"),
                rule("SmallRedirect"));
    }

    private SizeRedirect rule(String name) {
        LuaValue value = globals.rawget(name);
        if (!(value instanceof LuaTable table)) {
            throw wrong(name, "a table", value);
        }
        String prefix = name + ".";
        LuaValue threshold = table.rawget("Threshold");
        if (!threshold.isnumber()) {
            throw wrong(prefix + "Threshold", "a number", threshold);
        }
        return new SizeRedirect(
                text(table, prefix, "Target"),
                (long) threshold.todouble(),
                flag(table, prefix, "Copy"),
                flag(table, prefix, "Bigger"));
    }

    private static String text(LuaTable table, String prefix, String name) {
        LuaValue value = table.rawget(name);
        if (value.isnil()) {
            return "";
        }
        if (!value.isstring()) {
            throw wrong(prefix + name, "a string", value);
        }
        return value.tojstring();
    }

    private static boolean flag(LuaTable table, String prefix, String name) {
        LuaValue value = table.rawget(name);
        if (!value.isboolean() && !value.isnil()) {
            throw wrong(prefix + name, "true or false", value);
        }
        return value.toboolean();
    }

    private static LuaError wrong(String name, String wanted, LuaValue value) {
        return new LuaError(name + " must be " + wanted + ", not a " + value.typename());
    }
}
