/**
 * Routing scripts (manual 4.2.3.1.6.3): a few lines of Lua, the whole server's and a user's own, which change for one message where a
 * user's mail goes. What a script sees and may change is {@link org.pillarbox.extension.script.ScriptRouting} and {@link
 * org.pillarbox.extension.script.ScriptMessage}; who runs it is a {@link org.pillarbox.extension.script.ScriptEngine}. Asked by a step
 * of {@code routing}, and by the pages on which scripts are written and tried.
 */
package org.pillarbox.extension.script;
