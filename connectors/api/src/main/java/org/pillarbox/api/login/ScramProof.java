package org.pillarbox.api.login;

/**
 * The client's last word in SCRAM (RFC 5802 §3).
 *
 * @param authorizationId whom to act as; empty for oneself
 * @param userName the name given in the first message, unescaped
 * @param authMessage the three messages, joined as RFC 5802 §3 says
 * @param clientProof the decoded {@code p=}
 */
public record ScramProof(String authorizationId, String userName, String authMessage, byte[] clientProof) {}
