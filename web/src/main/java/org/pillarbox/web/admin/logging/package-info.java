/**
 * Logging: where a message went, and who changed what.
 */
package org.pillarbox.web.admin.logging;
