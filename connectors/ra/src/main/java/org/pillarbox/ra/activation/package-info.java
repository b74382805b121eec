/**
 * One activation per protocol, by which the container hands over the message-driven bean that answers it. An activation
 * names only the protocol: ports and limits come from the settings, through {@code ServiceControl}.
 */
package org.pillarbox.ra.activation;
