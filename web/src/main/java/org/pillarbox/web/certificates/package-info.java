/** What certificate authorities ask this host (RFC 8555 §8.3). */
package org.pillarbox.web.certificates;
