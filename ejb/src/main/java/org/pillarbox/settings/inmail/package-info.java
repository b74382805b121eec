/**
 * The In Mail page (manual 6.3): how mail is collected from elsewhere. Each In Mail has a number by which mappings, rules and other
 * pages refer to it.
 */
package org.pillarbox.settings.inmail;
