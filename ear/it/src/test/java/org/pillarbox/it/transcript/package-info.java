/** Holds the conversations of {@code connectors/protocol}, the same files, with the deployed server. */
package org.pillarbox.it.transcript;
