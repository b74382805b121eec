/** Users and their mailboxes' figures in the database. Used by {@code directory.bean}. */
package org.pillarbox.directory.jpa;
