/**
 * Connections to the Internet (manual 6.1, 6.2): a permanent line, or a link that this server has dialled and hung up by commands.
 *
 * <p>A <i>Connection</i> is a page of the console ({@link org.pillarbox.settings.connection.Connection}); a <i>link</i> is what makes it
 * work; a <i>dial-up entry</i> says how a link of this machine is dialled; <i>up</i> is what its network interface shows. {@link
 * org.pillarbox.connection.Links} opens and closes links for whoever sends and collects; the programs of manual 23.1 run then. {@code dial}
 * dials, {@code watch} notices links that others brought up, {@code command} runs the programs, {@code socks} leads sockets through a
 * SOCKS server.
 *
 * <p>Stands on {@code settings}, {@code extension.command} and {@code journal}; who runs Connections, and what refers to their
 * numbers, stands above and joins by {@link org.pillarbox.connection.ConnectionStarter} and {@link
 * org.pillarbox.connection.ConnectionUse}.
 */
package org.pillarbox.connection;
