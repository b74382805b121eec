/** Sender checks and signing in the container. */
package org.pillarbox.filter.authenticity.bean;
