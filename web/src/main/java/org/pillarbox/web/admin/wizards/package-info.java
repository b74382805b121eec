/** The Setup Wizard and the look at the server that it ends with. */
package org.pillarbox.web.admin.wizards;
