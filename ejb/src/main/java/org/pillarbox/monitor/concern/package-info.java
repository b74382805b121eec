/**
 * What the home page asks an administrator to put right: gathered from all rooms, and mailed when nobody does. Knows
 * {@code journal} only.
 */
package org.pillarbox.monitor.concern;
