package org.pillarbox.extension.script.lua;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.extension.script.MessageHeader;
import org.pillarbox.extension.script.ScriptEngine;
import org.pillarbox.extension.script.ScriptFault;
import org.pillarbox.extension.script.ScriptMessage;
import org.pillarbox.extension.script.ScriptResult;
import org.pillarbox.extension.script.ScriptRouting;
import org.pillarbox.extension.script.ScriptRouting.SizeRedirect;

class LuaEngineTest {
    private static final ScriptMessage MESSAGE = new ScriptMessage(
            "ann",
            "ann@mail.example",
            "bob@outside.example",
            5000,
            MessageHeader.parse("Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\nReceived: one\r\nreceived: two\r\n\tfolded\r\n"
                    + "X-Empty:\r\n\r\nSubject: of the body\r\n"));

    /** As usual, but reached sooner. */
    private static final Limits LIMITS = new Limits(300_000, 4 << 20, 150, Duration.ofSeconds(10));

    private final LuaEngine engine = new LuaEngine(() -> LIMITS);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    @Tag("USR-105")
    void seesTheSettingsUnderTheirNames() {
        ScriptRouting settings = new ScriptRouting(
                "bob;eve",
                true,
                "x@y.example",
                true,
                true,
                true,
                new SizeRedirect("large", 100, false, true),
                new SizeRedirect("small", 5, true, false));
        assertEquals(
                List.of(
                        "bob;eve\ttrue\tx@y.example\ttrue\ttrue\ttrue",
                        "large\t100\tfalse\ttrue",
                        "small\t5\ttrue\tfalse"),
                engine.run(
                                """
                                print(Assistants, RedirectToAssistant, Forwards, UseForwards, SendToNormalRecipient, ShouldForward)
                                for _, rule in ipairs{BigRedirect, SmallRedirect} do
                                    print(rule.Target, rule.Threshold, rule.Copy, rule.Bigger)
                                end""",
                                settings,
                                MESSAGE)
                        .printed());
    }

    @Test
    @Tag("USR-105")
    void takesWhatTheScriptLeaves() {
        assertEquals(
                new ScriptRouting(
                        "bob",
                        true,
                        "x@y.example",
                        true,
                        false,
                        false,
                        new SizeRedirect("large", 100, false, false),
                        new SizeRedirect("small", 5, false, true)),
                routing(
                        """
                        Assistants = "bob"; RedirectToAssistant = true
                        Forwards = "x@y.example"; UseForwards = true
                        SendToNormalRecipient = false; ShouldForward = false
                        BigRedirect = {Target = "large", Threshold = 100, Copy = false, Bigger = false}
                        SmallRedirect.Target = "small"; SmallRedirect.Threshold = 5; SmallRedirect.Copy = false
                        SmallRedirect.Bigger = true"""));
    }

    @Test
    @Tag("USR-107")
    void seesTheMessage() {
        assertEquals(
                List.of(
                        "Grüße\tbob@outside.example\t5000\tann\tann@mail.example",
                        "one\ttwo\tfolded",
                        "nil\t",
                        "Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?="),
                printed(
                        """
                        print(Subject, Sender, Size, User, Recipient)
                        print(HeaderField("RECEIVED"))
                        print(HeaderField("Missing"), HeaderField("X-Empty"))
                        print(Header:match("^[^\\n]*"))"""));
    }

    @Test
    @Tag("USR-110")
    void anEmptyScriptIsNone() {
        assertEquals(ScriptRouting.PLAIN, routing("  \n "));
        assertEquals(Optional.empty(), engine.check(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if true than end| 1",
                "local a = 1\\nlocal b = = 2| 2",
                "x = 'open\\n| 1",
                "\\n\\nfor i = 1, 2 do| 3",
                "goto nowhere| 1",
                "x = )| 1",
            })
    @Tag("USR-103")
    void namesTheLineOfASyntaxError(String script, int line) {
        ScriptFault fault = engine.check(script.replace("\\n", "\n")).orElseThrow();
        assertEquals(line, fault.line(), fault.toString());
        assertTrue(fault.text().length() > 5, fault.toString());
    }

    @Test
    @Tag("USR-108")
    void namesTheLineOfAnErrorAtRunTime() {
        assertEquals(2, failed("local a\nreturn a.b").line());
        assertEquals("no thanks", failed("error('no thanks')").text());
        assertEquals("table", failed("error({})").text().substring(0, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Assistants = 5 > 3",
                "Forwards = {}",
                "UseForwards = 'yes'",
                "BigRedirect = nil",
                "BigRedirect.Threshold = 'much'",
                "BigRedirect.Threshold = -1",
                "SmallRedirect.Threshold = 1e300",
                "SmallRedirect.Threshold = 0/0 == 1",
                "Assistants = 'two words'",
                "Assistants = 'SMTP:ann@host'",
                "Forwards = 'a\\r\\nb@c'",
                "Forwards = string.rep('a@b.example;', 51)",
            })
    @Tag("USR-108")
    void refusesAResultThatCannotBeFollowed(String script) {
        assertTrue(failed(script).text().length() > 5);
    }

    /** Nothing that reaches files, programs, classes or other texts is there (USR-109). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "os",
                "io",
                "luajava",
                "package",
                "require",
                "load",
                "loadstring",
                "loadfile",
                "dofile",
                "debug",
                "coroutine",
                "collectgarbage",
                "string.dump",
                "newproxy",
                "setfenv",
                "getfenv",
                "module",
                "java"
            })
    @Tag("USR-109")
    void offersNothingBeyondItself(String name) {
        assertEquals(List.of("nil"), printed("print(" + name + ")"));
        assertEquals(List.of("nil"), printed("print(_G." + name + ")"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "print(getmetatable(''))",
                "print(getmetatable(print))",
                "print(getmetatable(1))",
                "print(getmetatable(_G))",
                "print(rawget(_G, 'Globals'))",
            })
    @Tag("USR-109")
    void sharesNoMetatable(String script) {
        assertEquals(List.of("nil"), printed(script));
    }

    @Test
    void everyRunHasItsOwnGlobals() {
        routing("leaked = 'yes'; string.leaked = 'yes'; table.leaked = 'yes'; _G.print = nil");
        assertEquals(List.of("nil\tnil\tnil"), printed("print(leaked, string.leaked or ('').leaked, table.leaked)"));
    }

    @Test
    void doesNotLoadCompiledCode() {
        assertTrue(engine.check("\u001bLuaR\u0000\u0001\u0004\u0004\u0004\u0008\u0000")
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while true do end",
                "repeat until false",
                "for i = 1, math.huge do end",
                "::top:: goto top",
                "local function f() return f() end return f()",
                "local function f(...) return f(1, ...) end return f()",
                "for i = 1, 1e9 do pcall(error) end",
                "while true do pcall(function() while true do end end) end",
                "local t = setmetatable({}, {__index = function(t, k) return t[k + 1] end}) return t[1]",
                "local t = setmetatable({}, {__eq = function() while true do end end}) return t == setmetatable({}, getmetatable(t))",
                "local t = setmetatable({}, {__tostring = function() while true do end end}) print(t)",
                "table.sort({3, 2, 1}, function() while true do end end)",
                "table.sort({3, 2, 1, 5, 8, 9}, function() return true end) while true do end",
                "local t = {} for i = 1, 1e9 do t[1] = next(t) end",
                "return function() end, (function() while 1 do end end)()",
                "m = setmetatable({}, {__len = function() return -31250 end}) f = function() table.sort(m) end "
                        + "while true do local s = string.rep('x', 999952) pcall(f) end",
                "m = setmetatable({}, {__len = function() return -31250 end}) while true do pcall(table.sort, m) end",
                "m = setmetatable({}, {__len = function() return -31250 end}) while true do pcall(table.insert, m, 1, 1) end",
                "m = setmetatable({}, {__len = function() return -31250 end}) while true do pcall(table.remove, m, -1) end",
                "m = setmetatable({}, {__len = function() return -31250 end}) while true do pcall(table.unpack, m) end",
            })
    @Tag("USR-108")
    void stopsWhatNeverEnds(String script) {
        assertTrue(
                failed(script).text().contains("stopped"), () -> failed(script).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return ('x'):rep(1e9)",
                "return string.rep('x', 2^31 - 1, 'y')",
                "return string.rep('', 1e9, 'yy')",
                "local s = 'x' while true do s = s .. s end",
                "local s = 'x' while true do s = s .. s .. s .. s end",
                "local s = ('x'):rep(1000) while true do s = s:gsub('x', 'xx') end",
                "local s = ('x'):rep(1000) while true do s = s:gsub('x', '%0%0') end",
                "local s = ('x'):rep(1000) while true do s = s:gsub('x', function(c) return c .. c end) end",
                "local t = {} for i = 1, 1e9 do t[i] = i end",
                "local t = {} for i = 1, 1e9 do t[i] = {} end",
                "local t = {} for i = 1, 1e9 do table.insert(t, i) end",
                "local t = {} for i = 1, 1e9 do t['k' .. i] = function() return i end end",
                "local t = {} for i = 1, 1e9 do rawset(t, i, i) end",
                "local t = {} for i = 1, 3000 do t[i] = ('x'):rep(900) end return table.concat(t)",
                "local t = {} while true do t = {t, t, t, t} end",
                "local t = {} for i = 1, 1e9 do t[i] = ('x'):gmatch('.') end",
                "local s = ('x'):rep(1e5) local t = {} for i = 1, 1e9 do t[i] = s:lower() end",
                "local s = ('%d'):rep(1e5) return s:format(1)",
                "local s = string.format('%99.99f', 1e308) while true do s = s:format() .. s end",
                "local t = {} for i = 1, 1e9 do t[i] = table.pack(1, 2, 3, 4, 5, 6, 7, 8) end",
                "for i = 1, 1e9 do print(('x'):rep(1e5)) end",
                "local s = ('x'):rep(1e5) for i = 1, 1e9 do pcall(error, s) end",
                "local s = ('x'):rep(1e5) for i = 1, 1e9 do pcall(function() assert(false, s) end) end",
            })
    @Tag("USR-108")
    void stopsWhatTakesTooMuchMemory(String script) {
        ScriptFault fault = failed(script);
        assertTrue(fault.text().contains("stopped") || fault.text().contains("argument"), fault::toString);
    }

    @Test
    void errorsThatAreCaughtTakeMemory() {
        assertTrue(failed("local s = ('x'):rep(1e5) for i = 1, 100 do pcall(error, s) end")
                .text()
                .contains("memory"));
    }

    @Test
    void outerVariablesOfFunctionsTakeMemory() {
        String names = IntStream.range(0, 50).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
        String script = "for i = 1, 2000 do local " + names + " local f = function() return " + names + " end end";
        assertTrue(
                failed(script).text().contains("memory"), () -> failed(script).text());
    }

    @Test
    void valuesOfFieldsTakeMemory() {
        ScriptMessage large = withHeader(("X-Big: " + "x".repeat(1000) + "\n").repeat(60));
        ScriptFault fault = assertInstanceOf(
                        ScriptResult.Failed.class,
                        engine.run("for i = 1, 100 do HeaderField('X-Big') end", ScriptRouting.PLAIN, large))
                .fault();
        assertTrue(fault.text().contains("memory"), fault::text);
    }

    @Test
    void lookingThroughFieldsTakesSteps() {
        ScriptMessage many = withHeader("a:\n".repeat(20_000));
        ScriptFault fault = assertInstanceOf(
                        ScriptResult.Failed.class,
                        engine.run("for i = 1, 20 do HeaderField('b') end", ScriptRouting.PLAIN, many))
                .fault();
        assertTrue(fault.text().contains("instructions"), fault::text);
    }

    private static ScriptMessage withHeader(String header) {
        return new ScriptMessage("ann", "ann@mail.example", "", 5000, MessageHeader.parse(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return (('a'):rep(40000)):find('.-.-.-.-x')",
                "return (('a'):rep(40000)):match('a*a*a*a*a*b')",
                "return (('a'):rep(200)):find(('a?'):rep(60) .. ('a'):rep(201))",
                "return (('('):rep(100000)):find('%b()%b()x')",
                "return (('a'):rep(100000) .. 'b'):gsub('(a*)c', '%1')",
                "return (('a'):rep(300000)):find(('a'):rep(100000) .. 'b', 1, true)",
                "return ('a'):rep(5000):find(('a-'):rep(100) .. 'b')",
                "return ('ab'):rep(20000):find('[' .. ('a-z'):rep(3000) .. ']-1')",
            })
    @Tag("USR-108")
    void stopsPatternsThatNeverComeToAnEnd(String script) {
        assertTrue(
                failed(script).text().contains("stopped"), () -> failed(script).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local function f() return 1 + f() end return f()",
                "local t = {} setmetatable(t, {__call = t}) return t()",
                "local t = {} setmetatable(t, {__index = t}) return t.x",
                "local function f() pcall(f) error('x') end f()",
                "local t = setmetatable({}, {__concat = function(a, b) return a .. b end}) return t .. t",
                "local t = setmetatable({}, {__tostring = function(t) return tostring(t) end}) return tostring(t)",
                "local function f(s) return (s:gsub('.', f)) end return f('x')",
                "local function f(a, b) table.sort({1, 2}, f) return true end f()",
                "local t = setmetatable({}, {__lt = function(a, b) return a < b end}) return t < t",
            })
    @Tag("USR-108")
    void stopsCallsThatNestTooDeeply(String script) {
        assertInstanceOf(
                ScriptResult.Failed.class, engine.run(script, ScriptRouting.PLAIN, MESSAGE), "must not succeed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{", "-", "not ", "function() return ", "a(", "a["})
    void readsNoTextThatNestsTooDeeply(String opening) {
        assertTrue(
                engine.check("x = " + opening.repeat(29_000 / opening.length())).isPresent());
    }

    @Test
    void aLimitCannotBeCaught() {
        assertTrue(failed("print(pcall(string.rep, 'x', 1e9)) SendToNormalRecipient = false")
                .text()
                .contains("stopped"));
    }

    @Test
    void anErrorCanBeCaught() {
        assertEquals(List.of("false\toh"), printed("print(pcall(error, 'oh'))"));
        assertEquals(
                List.of("false\t42"),
                printed("print(pcall(function() error({n = 42}) end))").stream()
                        .map(line -> line.replaceAll("table: .*", "42"))
                        .toList());
    }

    @Test
    void whatFailsLeavesWhatItPrinted() {
        ScriptResult result = engine.run("print('here') error('x')", ScriptRouting.PLAIN, MESSAGE);
        assertEquals(List.of("here"), result.printed());
    }

    @Test
    void aScriptThatIsStoppedThreeTimesRests() {
        long[] now = {0};
        try (LuaEngine patient = new LuaEngine(() -> LIMITS, new Rests(() -> now[0]))) {
            for (int i = 0; i < 3; i++) {
                assertTrue(fault(patient, "while true do end").contains("instructions"));
            }
            assertTrue(fault(patient, "while true do end").contains("not run"));
            now[0] += 61_000_000_000L;
            assertTrue(fault(patient, "while true do end").contains("instructions"));
        }
    }

    @Test
    void aScriptDoesNotRestForErrorsOfItsText() {
        for (int i = 0; i < 5; i++) {
            assertEquals(1, failed("x = = 1").line());
        }
    }

    @Test
    void aScriptDoesNotRestForTrials() {
        for (int i = 0; i < 5; i++) {
            assertTrue(fault(engine.trials(), "while true do end").contains("instructions"));
        }
        assertTrue(fault(engine, "while true do end").contains("instructions"));
    }

    @Test
    void aScriptThatRestsCanBeTried() {
        for (int i = 0; i < 3; i++) {
            fault(engine, "while true do end");
        }
        assertTrue(fault(engine, "while true do end").contains("not run"));
        assertTrue(fault(engine.trials(), "while true do end").contains("instructions"));
    }

    /** Holds all threads of mail: other scripts find no place, do not rest for it, and can be tried. */
    @Test
    void aScriptDoesNotRestForWantOfAPlace() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(8);
        CountDownLatch free = new CountDownLatch(1);
        ExecutorService mail = Executors.newFixedThreadPool(8);
        try (LuaEngine busy = new LuaEngine(() -> held(running, free))) {
            List<Future<ScriptResult>> runs = IntStream.range(0, 8)
                    .mapToObj(i -> mail.submit(() -> busy.run("held = true", ScriptRouting.PLAIN, MESSAGE)))
                    .toList();
            assertTrue(running.await(10, TimeUnit.SECONDS));
            for (int i = 0; i < 5; i++) {
                assertTrue(fault(busy, "x = 1").contains("too many"));
            }
            assertInstanceOf(ScriptResult.Done.class, busy.trials().run("x = 1", ScriptRouting.PLAIN, MESSAGE));
            assertEquals(Optional.empty(), busy.check("x = 1"));
            free.countDown();
            for (Future<ScriptResult> run : runs) {
                assertInstanceOf(ScriptResult.Done.class, assertDoesNotThrow(() -> run.get(10, TimeUnit.SECONDS)));
            }
            // A thread that has just ended its work may still be on its way back.
            Awaitility.await()
                    .until(() -> busy.run("x = 1", ScriptRouting.PLAIN, MESSAGE) instanceof ScriptResult.Done);
        } finally {
            free.countDown();
            mail.shutdownNow();
        }
    }

    private static Limits held(CountDownLatch running, CountDownLatch free) {
        if (Thread.currentThread().getName().equals("pillarbox-script")) {
            running.countDown();
            try {
                free.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
        return LIMITS;
    }

    @Test
    @Tag("USR-108")
    void theClockStopsWhatInstructionsWouldAllow() {
        Limits long1 = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, 100, Duration.ofMillis(200));
        try (LuaEngine timed = new LuaEngine(() -> long1)) {
            assertTrue(fault(timed, "while true do end").contains("0.2 seconds"));
        }
    }

    private static String fault(ScriptEngine engine, String script) {
        return ((ScriptResult.Failed) engine.run(script, ScriptRouting.PLAIN, MESSAGE))
                .fault()
                .text();
    }

    private ScriptFault failed(String script) {
        return assertInstanceOf(ScriptResult.Failed.class, engine.run(script, ScriptRouting.PLAIN, MESSAGE))
                .fault();
    }

    private List<String> printed(String script) {
        ScriptResult result = engine.run(script, ScriptRouting.PLAIN, MESSAGE);
        assertInstanceOf(ScriptResult.Done.class, result, result::toString);
        return result.printed();
    }

    private ScriptRouting routing(String script) {
        ScriptResult result = engine.run(script, ScriptRouting.PLAIN, MESSAGE);
        return assertInstanceOf(ScriptResult.Done.class, result, result::toString)
                .routing();
    }
}
