/**
 * Who may send what by SMTP without having logged in (manual 11.3, 11.3.2): the demand for a log-in, having collected mail by POP3
 * before, and the protection against those who would send through this server to others. Pure Java over settings, local
 * domains, users and the service's Access Restrictions; asked by the SMTP listener, and by the console for what the settings
 * together mean.
 */
package org.pillarbox.routing.relay;
