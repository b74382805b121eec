/** The pages of External Mail (manual 6). */
package org.pillarbox.web.admin.externalmail;
