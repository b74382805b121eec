/** What log-ins keep in the database. Used by {@code directory.login.bean}. */
package org.pillarbox.directory.login.jpa;
