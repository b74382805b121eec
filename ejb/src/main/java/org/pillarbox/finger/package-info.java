/**
 * What is told of a user to who asks by Finger (manual 11.5): a template of the administrator's with tags in angle brackets.
 *
 * <p>{@link org.pillarbox.finger.Finger} is the door for the protocol, {@link org.pillarbox.finger.FingerPreview} the one for
 * the console. {@link org.pillarbox.finger.FingerTemplate} is the language; it stands alone. Uses {@code directory} and {@code
 * addressbook}; the figure of waiting messages is the one that deliveries keep, so that no mailbox is looked into.
 */
package org.pillarbox.finger;
