/**
 * Who may see a page, and what the browser is told to do with it: the log-in mechanism, the security headers, the origin check.
 * Knows {@code directory.login}; used by the container and by {@code web.login}.
 */
package org.pillarbox.web.security;
