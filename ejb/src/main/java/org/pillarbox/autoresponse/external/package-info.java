/**
 * Answers that a program writes (manual 4.2.3.2.2). The program gets the incoming message on standard input, facts about it in its
 * environment and in a control file; it writes the answer to standard output and control lines to standard error. Pure Java; the
 * program is run by {@code extension.command}.
 */
package org.pillarbox.autoresponse.external;
