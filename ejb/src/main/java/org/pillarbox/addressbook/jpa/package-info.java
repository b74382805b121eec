/** Entries in the database: one row for each box that is filled. */
package org.pillarbox.addressbook.jpa;
