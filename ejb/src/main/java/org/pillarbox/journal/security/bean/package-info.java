/** The security log as the container offers it. */
package org.pillarbox.journal.security.bean;
