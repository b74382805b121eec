/**
 * Runs programs of the administrator's: without a shell, with little of the server's environment, for a limited time, with limited
 * output, and never more than a few at once. When one has ended, nothing that it started goes on, unless starting it was the
 * program's work, as with a dial command. Pure Java; used by {@code autoresponse.external} and {@code connection.command}.
 */
package org.pillarbox.extension.command;
