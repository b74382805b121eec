package org.pillarbox.boot;

/**
 * Where the web answers.
 *
 * @param address an IP address; empty for all
 * @param port with the offset
 */
record WebAddress(String address, int port) {}
