/**
 * Services (manual 11.1).
 */
package org.pillarbox.web.admin.services;
