/** Notices links that somebody else has brought up, and has Connections run over them (AutoConnect, manual 6.2.3). */
package org.pillarbox.connection.watch;
