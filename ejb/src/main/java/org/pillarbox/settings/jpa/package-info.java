/** Settings in the database: one row for each kind. Used by {@code settings.bean}. */
package org.pillarbox.settings.jpa;
