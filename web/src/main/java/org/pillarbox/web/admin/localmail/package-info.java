/**
 * Local Mail (manual 12.1): what the server calls itself, and whose mail stays here.
 */
package org.pillarbox.web.admin.localmail;
