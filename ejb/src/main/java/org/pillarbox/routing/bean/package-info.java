/** Routing as the container offers it: its ports in the caller's transaction, its objects for injection. */
package org.pillarbox.routing.bean;
