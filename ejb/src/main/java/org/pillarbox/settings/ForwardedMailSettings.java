package org.pillarbox.settings;

/**
 * How mail is sent on to the Internet that others wrote.
 *
 * @param rewriteSender whether it goes out under a sender address of this server, which leads reports back to the real one
 */
public record ForwardedMailSettings(boolean rewriteSender) {}
