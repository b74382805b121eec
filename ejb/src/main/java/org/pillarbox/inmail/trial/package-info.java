/** Trying an account out: what the server says, and what would become of the messages that lie there. Nothing is changed by it. */
package org.pillarbox.inmail.trial;
