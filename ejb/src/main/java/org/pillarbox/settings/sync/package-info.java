/**
 * Makes the database durable on demand, once for all who ask at the same time. Plain Java; made a bean by
 * {@code settings.bean}.
 */
package org.pillarbox.settings.sync;
