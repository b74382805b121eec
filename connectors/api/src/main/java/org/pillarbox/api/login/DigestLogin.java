package org.pillarbox.api.login;

/**
 * A digest keyed with the password.
 *
 * @param mechanism {@link Mechanism#CRAM_MD5} or {@link Mechanism#APOP}
 * @param userName the log-in name
 * @param challenge what the server sent, with its angle brackets
 * @param hexDigest the client's digest in lower-case hex
 */
public record DigestLogin(Mechanism mechanism, String userName, String challenge, String hexDigest) {}
