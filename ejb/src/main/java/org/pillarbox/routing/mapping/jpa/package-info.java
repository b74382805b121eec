/** Mappings in the database. */
package org.pillarbox.routing.mapping.jpa;
