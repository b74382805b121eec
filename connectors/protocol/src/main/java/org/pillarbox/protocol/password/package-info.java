/**
 * The password service's side of a conversation (manual 11.7): USER, PASS, NEWPASS and QUIT, each answered by one line that
 * begins with 200 or 500, as {@code poppassd} does and mail programs expect; STARTTLS before them is an addition. The password
 * that was proven is kept until the line closes or another takes its place, and shown nowhere.
 */
package org.pillarbox.protocol.password;
