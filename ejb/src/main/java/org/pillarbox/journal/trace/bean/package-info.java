/** Traces as the container offers them. */
package org.pillarbox.journal.trace.bean;
