/**
 * The local addresses of this server as others must know them (manual 12.1). What is local is decided by
 * {@code settings.AcceptedAddresses}; used by the console.
 */
package org.pillarbox.routing.domain;
