/** Autoresponders in the database. */
package org.pillarbox.autoresponse.jpa;
