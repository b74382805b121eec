/**
 * The Simple Autoresponder Text (manual 4.2.3.2.1): read once, evaluated for each message, sent as a message of its own.
 *
 * <p>The text's lines are, from their very beginning and in any case of letters:
 *
 * <ul>
 *   <li>{@code [All]}, {@code [Default]} or {@code [Section: words]}, which open a <i>section</i>; what stands in front of the first one
 *       is in a section {@code [All]} of its own;
 *   <li>a <i>response definition tag</i> alone on its line, such as {@code <Keep>} or {@code <Subject: words>};
 *   <li>any other text, in which <i>expansion tags</i> such as {@code {Date}} are replaced.
 * </ul>
 *
 * A backslash in front of {@code [} or {@code <} at the beginning of a line, or of a brace anywhere, makes it an ordinary character.
 * Reading never fails: what is not understood is text. A text that begins with {@code <html>} is HTML, in which all that comes from the
 * message is escaped. Time and memory are linear in the lengths of the text and of the message's header.
 */
package org.pillarbox.autoresponse.template;
