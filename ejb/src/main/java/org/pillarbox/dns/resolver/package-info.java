/** The questions themselves, with dnsjava. */
package org.pillarbox.dns.resolver;
