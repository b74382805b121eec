package org.pillarbox.settings;

/**
 * Addresses of one domain become those of another in what local users send to the Internet (manual 12.2).
 *
 * @param from the domain in messages as users write them; in lower case
 * @param to the domain in messages as they leave; in lower case
 */
public record DomainMapping(String from, String to) {}
