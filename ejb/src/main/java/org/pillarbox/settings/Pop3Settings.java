package org.pillarbox.settings;

/**
 * The POP3 service (manual 11.2).
 *
 * @param requireApop whether mail programs that would send the password itself are refused, over TLS as well
 * @param trimBlankLines whether surplus blank lines at the end of a message are left out as it is sent: the fix for Microsoft
 *     Internet Mail build 1160, which hangs on them
 */
public record Pop3Settings(boolean requireApop, boolean trimBlankLines) {}
