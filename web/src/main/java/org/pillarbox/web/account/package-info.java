/**
 * What every user may do for himself: see his name, change his password.
 */
package org.pillarbox.web.account;
