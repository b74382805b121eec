/** The rows of what was collected. Uses {@code jakarta.persistence}; used by {@code inmail.bean}. */
package org.pillarbox.inmail.jpa;
