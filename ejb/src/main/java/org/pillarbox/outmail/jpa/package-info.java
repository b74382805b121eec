/** The tables of sending. */
package org.pillarbox.outmail.jpa;
