/** Connections as the container offers them: the facade for administrators and users, and what the job asks. */
package org.pillarbox.schedule.bean;
