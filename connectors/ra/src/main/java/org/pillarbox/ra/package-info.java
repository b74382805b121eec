/** The resource adapter: hosts the protocols on sockets. */
package org.pillarbox.ra;
