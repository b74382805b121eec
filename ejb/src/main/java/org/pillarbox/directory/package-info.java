/**
 * The users: names, settings, passwords (manual chapter 4). A user, a mailbox and an account are one thing.
 */
package org.pillarbox.directory;
