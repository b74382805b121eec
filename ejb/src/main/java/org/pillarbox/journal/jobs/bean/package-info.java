/** The history of jobs as the container offers it. */
package org.pillarbox.journal.jobs.bean;
