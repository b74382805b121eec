package org.pillarbox.api.mail;

/**
 * The encryption of a connection.
 *
 * @param protocol such as {@code TLSv1.3}
 * @param cipher the cipher suite's name
 */
public record TlsInfo(String protocol, String cipher) {}
