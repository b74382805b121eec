/** The log-in as the container offers it. */
package org.pillarbox.directory.login.bean;
