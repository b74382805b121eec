/** Kills the real store, routing and database in the middle of their work, without the application server around them. */
package org.pillarbox.crash;
