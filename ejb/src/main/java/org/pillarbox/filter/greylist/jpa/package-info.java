/** Greylisting's tables. */
package org.pillarbox.filter.greylist.jpa;
