/**
 * Lua 5.2 by LuaJ's compiler and interpreter, fenced in: nothing of its libraries, which reach files, programs and classes, but own ones
 * that count what they do. Every run has fresh globals, a limit of instructions, of memory, of depth and of time.
 */
package org.pillarbox.extension.script.lua;
