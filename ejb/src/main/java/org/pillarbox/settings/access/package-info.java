/**
 * Access restrictions (manual 11.9.1): who may use a service from where. The text that administrators write is parsed and
 * compiled here; where it is enforced, the address part by the adapter and by the web, names at log-in, is said in
 * {@link org.pillarbox.settings.access.AccessArea}.
 */
package org.pillarbox.settings.access;
