/** The Jakarta Batch jobs and their clock. */
package org.pillarbox.batch;
