/**
 * Mappings (manual chapter 5): from the pattern of an address to a user, a group, an address elsewhere or {@code *REMOTE}. They are
 * compiled into an immutable {@link org.pillarbox.routing.mapping.MappingIndex}, which the steps of routing ask; {@link
 * org.pillarbox.routing.mapping.MappingAdministration} is the door for pages. Their file form is a CSV line of address and target.
 */
package org.pillarbox.routing.mapping;
