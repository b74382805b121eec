package org.pillarbox.settings;

/**
 * Which clients that have not logged in by SMTP may send to addresses outside of the Local Domains (manual 11.3.2). Mail from
 * outside for local addresses comes in with each of them.
 */
public enum AntiRelay {
    /** All. */
    NONE,
    /** Those whose address the Access Restrictions of SMTP allow. Without any restriction that is every address. */
    CLIENT_ADDRESS,
    /** Those in a private network, or in one that this machine has an interface in. */
    LAN,
    /** Those who send under the address of a local user, which is easily forged. */
    SENDER
}
