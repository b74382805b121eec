/**
 * What happened: errors for administrators here, and below, the audit log of changes, the security log of log-ins and the
 * traces of messages. Knows no other room.
 */
package org.pillarbox.journal;
