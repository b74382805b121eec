/**
 * Typed settings, one record for each console page: validated as a whole when saved, kept in the database, read through a\n * cache. Lengths in characters, sizes in bytes, times in seconds.
 */
package org.pillarbox.settings;
