/**
 * Runs the commands of Connections within limits (manual 6.2.1 in its translation, 23.1). What they are told stands in their
 * environment, never among their arguments, which all users of the machine can see. Pure Java.
 */
package org.pillarbox.connection.command;
