/**
 * Dials and hangs up by commands (manual 6.2.1, 6.2.2), and lets several Connections share a link: the last one that leaves a link
 * that was dialled here hangs up; a link that others brought up is left to them.
 */
package org.pillarbox.connection.dial;
