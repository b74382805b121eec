/**
 * Info: version, licences.
 */
package org.pillarbox.web.admin.info;
