/**
 * What SMTP rules would have done with mail that has come: the traces of a chosen time are judged again, with the headers of messages
 * that are still there. Nothing is changed. Works in small portions, so that a page can show how far it is and stop.
 */
package org.pillarbox.rules.trial;
