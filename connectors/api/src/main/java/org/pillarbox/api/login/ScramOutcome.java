package org.pillarbox.api.login;

/**
 * What came of a SCRAM log-in.
 *
 * @param outcome granted or not
 * @param serverSignature what goes back as {@code v=}; empty unless granted
 */
public record ScramOutcome(LoginOutcome outcome, byte[] serverSignature) {}
