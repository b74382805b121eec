/** Mappings (manual chapter 5): the list, the wizard, one mapping, import and export. */
package org.pillarbox.web.admin.mappings;
