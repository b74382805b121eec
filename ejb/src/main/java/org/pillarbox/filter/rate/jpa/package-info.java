/** Who is held, in the database. */
package org.pillarbox.filter.rate.jpa;
