/** The very first administrator: where there is no user yet, somebody must be able to log in. */
package org.pillarbox.directory.first;
