/**
 * Groups of users (manual 4.3.6, 4.3.7): what a group says of its members' settings, and what then holds for a member. Pure
 * values and the rules between them; who changes groups is {@link org.pillarbox.directory.GroupChanges}. Knows nothing.
 */
package org.pillarbox.directory.group;
