package org.pillarbox.settings.schedule;

/**
 * In which order a connection works (manual 16.2).
 *
 * @param collectFirst whether all mail is collected before any is sent, for providers that let nobody send who has not collected
 *     (POP3 then SMTP); otherwise both are done at the same time
 */
public record ConnectOrderSettings(boolean collectFirst) {}
