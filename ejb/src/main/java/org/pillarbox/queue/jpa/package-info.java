/** The queue's rows. */
package org.pillarbox.queue.jpa;
