/**
 * Sending mail to other servers: the port to an SMTP client with what it is told and what it answers. {@code smtp} is that client;
 * {@code lan} sends what is queued for servers of the own network.
 */
package org.pillarbox.outmail;
