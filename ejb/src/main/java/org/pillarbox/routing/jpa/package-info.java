/** The rows that routing keeps for itself: contents set aside, traffic of each day. */
package org.pillarbox.routing.jpa;
