/** The smallest clients of each protocol: they send what a test says and give back what came, byte for byte. */
package org.pillarbox.it.client;
