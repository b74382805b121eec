/** The job that looks after certificates each hour: renews the one that is ordered, and warns of those that end. */
package org.pillarbox.batch.certificates;
