/** The job {@code housekeeping}: what the server does for itself at night. Its work is done by facades of the rooms. */
package org.pillarbox.batch.housekeeping;
