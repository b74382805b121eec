/** Tests that run inside the server, next to the application: what cannot be seen from a port. */
package org.pillarbox.it.container;
