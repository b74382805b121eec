/**
 * Who one is: one authenticator for all protocols and the web, with lockout, rate limits and the security log.
 */
package org.pillarbox.directory.login;
