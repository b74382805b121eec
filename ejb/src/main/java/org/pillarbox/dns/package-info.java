/**
 * Questions to the name service (RFC 1034, RFC 1035) for all who have some: whether a block list names an address, which hosts
 * take a domain's mail, what a domain publishes about its senders. {@link org.pillarbox.dns.Resolver} is the door. Every
 * question ends within its time, an answer has an upper size, and what was learnt is kept for as long as it holds.
 * Manual 16.6.5.
 */
package org.pillarbox.dns;
