/**
 * What stands around every page: menu, status line, search, look, and the words and figures that all pages write alike.
 */
package org.pillarbox.web.shell;
