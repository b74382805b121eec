/**
 * What happened: errors for administrators, the security log, and below, audit and trace.
 */
package org.pillarbox.journal;
