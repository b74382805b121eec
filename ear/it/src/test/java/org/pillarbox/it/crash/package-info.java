/** Kills the server again and again under load, and counts the mail afterwards. */
package org.pillarbox.it.crash;
