/** The queue as the container offers it: ports in the caller's transaction, the facade for administrators. */
package org.pillarbox.queue.bean;
