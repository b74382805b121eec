/**
 * The guide ({@code docs/guide}) in the browser: {@code /help/<page>}. Page: {@code help.xhtml}.
 */
package org.pillarbox.web.help;
