/**
 * The way in and out (manual 3.2): log-in page, forgotten password, log-out, and the front door that sends each to his place.
 * Plain forms without scripts or view state, so that a page left open over night still works. Pages: {@code login.xhtml},
 * {@code forgotten.xhtml}.
 */
package org.pillarbox.web.login;
