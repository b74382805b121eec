/**
 * HTML as mail has it: made from plain text and turned into it, and made harmless before a browser shows it. The only package of the
 * room that knows the HTML library.
 */
package org.pillarbox.message.html;
