/**
 * Message Security: a password besides an administrator's own, without which the console shows nobody's mail and sends nobody's mail
 * elsewhere (manual 16.3.1.2). Facades of any room that could do so ask {@link org.pillarbox.directory.privacy.MessageLock} first.
 */
package org.pillarbox.directory.privacy;
