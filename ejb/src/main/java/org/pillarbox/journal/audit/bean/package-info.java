/** The audit log as the container offers it. */
package org.pillarbox.journal.audit.bean;
