/** The web's address as the container offers it. */
package org.pillarbox.monitor.web.bean;
