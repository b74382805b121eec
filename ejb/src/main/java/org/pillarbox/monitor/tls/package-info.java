/** How TLS is spoken on this server's own ports: seen from outside, as a client sees it. Used by the TLS page. */
package org.pillarbox.monitor.tls;
