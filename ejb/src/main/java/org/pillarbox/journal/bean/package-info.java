/** The error log as the container offers it. */
package org.pillarbox.journal.bean;
