/**
 * Brings the database to the schema that this version needs. The scripts are text files below {@code db/migration} of
 * the class path: {@code common} for what both databases understand, {@code h2} and {@code postgresql} for the rest;
 * {@code list.txt} names them all, so that nothing depends on how a class loader lists folders. Forward only; a
 * released script is never changed again.
 *
 * <p>Used by {@code boot}, by the commands that work offline, and by tests.
 */
package org.pillarbox.settings.schema;
