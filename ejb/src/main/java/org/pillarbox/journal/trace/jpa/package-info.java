/**
 * Traces in the database, by plain SQL on the entity manager's connection: they are written in batches with each delivery and
 * never changed, so that entities would only cost time. Used by {@code journal.trace.bean}.
 */
package org.pillarbox.journal.trace.jpa;
