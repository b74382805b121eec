/** What a Finger session asks of the application (RFC 1288, manual 11.5). */
package org.pillarbox.api.finger;
