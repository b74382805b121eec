/**
 * Utilities (manual chapter 16): what concerns the server as a whole.
 */
package org.pillarbox.web.admin.utilities;
