/** The console's port seen by programs that are no browser: what arrives in pieces, late, or never. */
package org.pillarbox.it.http;
