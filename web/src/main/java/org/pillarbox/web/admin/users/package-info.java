/**
 * Users (manual 4.2): accounts list, Add User wizard, a user's pages, the outgoing queue.
 */
package org.pillarbox.web.admin.users;
