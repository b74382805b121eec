package org.pillarbox.extension.script.lua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.extension.script.MessageHeader;
import org.pillarbox.extension.script.ScriptMessage;
import org.pillarbox.extension.script.ScriptResult;
import org.pillarbox.extension.script.ScriptRouting;

/** The functions that scripts have do what Lua's manual says of them. */
class LuaFunctionsTest {
    private static final LuaEngine ENGINE = new LuaEngine(() -> Limits.USUAL);
    private static final ScriptMessage MESSAGE = new ScriptMessage("ann", "", "", 0, MessageHeader.NONE);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "('hello world'):find('wor')|7 9",
                "('hello world'):find('o', 6)|8 8",
                "('hello'):find('l+')|3 4",
                "('hello'):find('(l)(l)')|3 4 l l",
                "('a.b'):find('.', 1, true)|2 2",
                "('a.b'):find('%.')|2 2",
                "('hello'):find('xyz')|nil",
                "('hello'):find('')|1 0",
                "('hello'):find('', 10)|nil",
                "('hello'):find('^h')|1 1",
                "('hello'):find('^e')|nil",
                "('hello'):find('o$')|5 5",
                "('a$b'):find('$b')|2 3",
                "('hello'):match('()ll()')|3 5",
                "('key = value'):match('^(%w+)%s*=%s*(%w+)$')|key value",
                "('2026-11-23'):match('(%d+)-(%d+)-(%d+)')|2026 11 23",
                "('  trim  '):match('^%s*(.-)%s*$')|trim",
                "('THE (quick) fox'):match('%((%a+)%)')|quick",
                "('THE (quick (x)) fox'):match('%b()')|(quick (x))",
                "('THE fox'):find('%f[%a]%a+%f[%A]')|1 3",
                "('abcabc'):match('(a)bc%1')|a",
                "('[x]'):match('[[%]]x')|[x",
                "('a-b'):match('[a%-]+')|a-",
                "('x^y'):match('[%^x]+')|x^",
                "('ABC'):match('[^A]+')|BC",
                "('0x1F'):match('%x+', 3)|1F",
                "('a,b,,c'):gsub(',', ';')|a;b;;c 3",
                "('hello world'):gsub('o', '0', 1)|hell0 world 1",
                "('hello'):gsub('', '-')|-h-e-l-l-o- 6",
                "('hello world'):gsub('%w+', '<%0>')|<hello> <world> 2",
                "('ab'):gsub('(a)(b)', '%2%1')|ba 1",
                "('$name'):gsub('%$(%w+)', {name = 'Lua'})|Lua 1",
                "('$other'):gsub('%$(%w+)', {name = 'Lua'})|$other 1",
                "('abc'):gsub('%w', function(c) if c == 'b' then return 'X' end end)|aXc 3",
                "('50%'):gsub('%%', '%%%%')|50%% 1",
                "('hello'):sub(2, 3)|el",
                "('hello'):sub(-3)|llo",
                "('hello'):sub(4, 2)|",
                "('hello'):sub(0)|hello",
                "('hello'):sub(-100, 100)|hello",
                "('hello'):byte(1, -1)|104 101 108 108 111",
                "('hello'):byte(10)|",
                "string.char(72, 105)|Hi",
                "('abc'):rep(3)|abcabcabc",
                "('abc'):rep(3, '-')|abc-abc-abc",
                "('abc'):rep(0)|",
                "('abc'):reverse()|cba",
                "('aBc'):upper(), ('aBc'):lower()|ABC abc",
                "#'hello'|5",
                "string.format('%5d,%-5d,%05d,%+d', 42, 42, 42, 42)|~   42,42   ,00042,+42~",
                "string.format('%x %X %o', 255, 255, 8)|ff FF 10",
                "string.format('%.2f %5.1f', 3.14159, 2.55)|3.14   2.5",
                "string.format('%g %g %g', 100000, 1e20, 0.1)|100000 1e+20 0.1",
                "string.format('%s %10s %-4s', 'a', 'b', 'c')|~a          b c   ~",
                "string.format('%.2s', 'hello')|he",
                "string.format('%q', 'say hi')|\"say hi\"",
                "string.format('%d%%', 50)|50%",
                "string.format('%s', nil)|nil",
                "table.concat({1, 2, 3}, ', ')|1, 2, 3",
                "table.concat({}, ', ')|",
                "table.concat({'a', 'b', 'c'}, '', 2, 3)|bc",
                "(function() local t = {3, 1, 2} table.sort(t) return table.concat(t) end)()|123",
                "(function() local t = {3, 1, 2} table.sort(t, function(a, b) return a > b end) return table.concat(t) end)()|321",
                "(function() local t = {'a', 'c'} table.insert(t, 2, 'b') table.insert(t, 'd') return table.concat(t) end)()|abcd",
                "(function() local t = {'a', 'b', 'c'} local r = table.remove(t, 1) return r .. table.concat(t) end)()|abc",
                "(function() local t = {'a', 'b'} return table.remove(t), #t end)()|b 1",
                "table.remove({})|nil",
                "table.unpack({1, 2, 3})|1 2 3",
                "unpack({1, 2, 3}, 2)|2 3",
                "table.pack(1, nil, 3).n|3",
                "select('#', 1, nil, 3)|3",
                "select(2, 'a', 'b', 'c')|b c",
                "select(-1, 'a', 'b', 'c')|c",
                "tonumber('0x10'), tonumber('10', 2), tonumber('z', 36), tonumber('x')|16 2 35 nil",
                "tostring(1.5), tostring(10), tostring(true), tostring(nil)|1.5 10 true nil",
                "type(nil), type({}), type('x'), type(print)|nil table string function",
                "rawlen({1, 2}), rawequal('a', 'a'), rawget({x = 1}, 'x')|2 true 1",
                "math.floor(1.7), math.ceil(1.2), math.abs(-3), math.max(1, 5, 3), math.min(4, 2)|1 2 3 5 2",
                "math.modf(3.5)|3 0.5",
                "math.random(1, 1), math.sqrt(16), 7 % 3, 2 ^ 10|1 4 1 1024",
                "next({}), next({'x'})|nil 1 x",
                "setmetatable({}, {__index = {x = 'inherited'}}).x|inherited",
                "getmetatable(setmetatable({}, {__metatable = 'locked'}))|locked",
                "tostring(setmetatable({}, {__tostring = function() return 'mine' end}))|mine",
                "assert(1, 'unused')|1 unused",
                "('abc'):sub(4)|",
                "('abc'):sub(5)|",
                "('abc'):sub(5, 9)|",
                "('abc'):sub(9, 2)|",
                "('abc'):sub(0, 0)|",
                "('abc'):sub(-9, -9)|",
                "('abc'):sub(-9, -2)|ab",
                "('abc'):sub(math.huge)|",
                "('abc'):sub(-math.huge)|abc",
                "('abc'):sub(2, math.huge)|bc",
                "('abc'):sub(1, -math.huge)|",
                "('abc'):sub(2 ^ 31), ('abc'):sub(-2 ^ 31)|~ abc~",
                "('abc'):sub(1e300, -1e300)|",
                "('abc'):sub(0/0), ('abc'):sub(1, 0/0)|~abc ~",
                "('abc'):sub('2')|bc",
                "(''):sub(1), (''):sub(5), (''):sub(-1), (''):sub(0)|~   ~",
                "('abc'):byte(0)|",
                "('abc'):byte(-1)|99",
                "('abc'):byte(-9)|",
                "('abc'):byte(math.huge)|",
                "('abc'):byte(-math.huge, math.huge)|97 98 99",
                "('abc'):byte(0/0)|",
                "(''):byte()|",
                "('abc'):find('b', -math.huge)|2 2",
                "('abc'):find('b', math.huge)|nil",
                "('abc'):find('b', 0/0)|2 2",
                "('abc'):find('', 4)|4 3",
                "('abc'):find('', 5)|nil",
                "('abc'):find('[b]', -9)|2 2",
                "('abc'):find('[b]', 9)|nil",
                "('abc'):find('b', 1e300, true)|nil",
                "('abc'):match('.', -1)|c",
                "('abc'):match('.', 4)|nil",
                "('abc'):match('.', 1e300)|nil",
                "('abc'):match('()', 4)|4",
                "(''):find('', -5)|1 0",
                "(''):match('^$', 0)|",
                "('abc'):gsub('b', 'x', 0)|abc 0",
                "('abc'):gsub('b', 'x', -1)|abc 0",
                "('abc'):gsub('b', 'x', math.huge)|axc 1",
                "('abc'):gsub('b', 'x', 0/0)|abc 0",
                "(''):gsub('', 'x', 2 ^ 53)|x 1",
                "('abc'):rep(-1), ('abc'):rep(-math.huge), ('abc'):rep(0/0), (''):rep(1e300)|~   ~",
                "string.char()|",
                "(pcall(string.char, 256)), (pcall(string.char, -1)), (pcall(string.char, math.huge))|false false false",
                "string.format('%d %d', math.huge, -math.huge)|9223372036854775807 -9223372036854775808",
                "string.format('%d %5.1f %g', 0/0, math.huge, -math.huge)|0   inf -inf",
                "table.concat({'a'}, '', 5)|",
                "table.concat({'a'}, '', 1, -math.huge)|",
                "table.unpack({1}, 1, -math.huge)|",
                "(pcall(table.unpack, {}, -math.huge, math.huge))|false",
                "(pcall(table.insert, {}, math.huge, 1)), (pcall(table.insert, {}, -math.huge, 1))|false false",
                "table.remove({1}, 1e300), table.remove({1}, -1e300)|nil nil",
                "select(math.huge, 'a', 'b')|",
                "(pcall(select, -math.huge, 'a'))|false",
                "table.concat(setmetatable({'a', 'b'}, {__len = function() return -5 end}))|ab",
                "(function() local t = setmetatable({2, 1}, {__len = function() return 9 end}) table.sort(t) return t[1] end)()|1",
                "10 == 10.0, 'a' < 'b', not nil|true true true",
            })
    void doesWhatLuaDoes(String expression, String result) {
        String script = "local r = table.pack(" + expression + ") for i = 1, r.n do r[i] = tostring(r[i]) end "
                + "print(table.concat(r, ' ', 1, r.n))";
        ScriptResult done = ENGINE.run(script, ScriptRouting.PLAIN, MESSAGE);
        assertInstanceOf(ScriptResult.Done.class, done, done::toString);
        assertEquals(result == null ? "" : result, done.printed().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "local s = '' for k, v in pairs({a = 1}) do s = s .. k .. v end print(s); a1",
                "local s = '' for i, v in ipairs({'x', 'y', nil, 'z'}) do s = s .. i .. v end print(s); 1x2y",
                "local s = '' for w in ('one two'):gmatch('%a+') do s = s .. '<' .. w .. '>' end print(s); <one><two>",
                "local s = '' for k, v in ('a=1, b=2'):gmatch('(%w+)=(%w+)') do s = s .. v .. k end print(s); 1a2b",
                "local function sum(...) local n = 0 for _, v in ipairs({...}) do n = n + v end return n end print(sum(1, 2, 3)); 6",
                "local t = {} function t:f(x) self.x = x return self end print(t:f(5).x); 5",
            })
    void runsWhatLuaRuns(String script, String result) {
        ScriptResult done = ENGINE.run(script, ScriptRouting.PLAIN, MESSAGE);
        assertInstanceOf(ScriptResult.Done.class, done, done::toString);
        assertEquals(result, done.printed().get(0));
    }
}
