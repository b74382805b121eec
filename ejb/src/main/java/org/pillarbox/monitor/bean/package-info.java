/** The monitor as the container offers it. */
package org.pillarbox.monitor.bean;
