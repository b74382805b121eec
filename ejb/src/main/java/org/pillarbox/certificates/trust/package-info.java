/** Whom this server believes where it is the client: the platform's authorities, and those that an administrator has added. */
package org.pillarbox.certificates.trust;
