/**
 * Checks a store that is not running: every byte of the content log against its checksums, and the index against the
 * log. Needs no container; run by {@code bin/pillarbox verify}.
 */
package org.pillarbox.store.verify;
