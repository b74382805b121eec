/**
 * Messages that an administrator writes to many users at once (manual 4.3.2.6). Handed in like any letter of the server: one
 * content for many recipients, who do not see each other.
 */
package org.pillarbox.directory.announce;
