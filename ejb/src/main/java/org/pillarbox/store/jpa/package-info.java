/**
 * The index on JPA: contents, folders, messages, the checkpoint, leases. Lists are read as plain columns, never as
 * entities; deliveries are written in batches. Order of locks: folders by id, then messages, then the usage figures.
 */
package org.pillarbox.store.jpa;
