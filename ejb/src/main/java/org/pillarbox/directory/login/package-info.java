/**
 * Who one is: one authenticator for all protocols and the web, with lockout, rate limits and the security log (manual 4.3.1.2).
 *
 * <p>Words: a <em>door</em> is a protocol one logs in by; an attempt that is <em>held back</em> is refused unchecked, because
 * its address failed too often lately; a <em>lock</em> holds a user after several wrong passwords in a row. An address from
 * which the user logged in before, and from which nothing failed since, is <em>known</em>: a lock does not hold it, so that
 * nobody can lock a user out by guessing from elsewhere.
 *
 * <p>Answers to the peer are the same for an unknown name, a wrong password and a lock, and take the same time: unknown names
 * are checked against a decoy. SCRAM by RFC 5802 and RFC 7677, CRAM-MD5 by RFC 2195, APOP by RFC 1939 §7.
 */
package org.pillarbox.directory.login;
