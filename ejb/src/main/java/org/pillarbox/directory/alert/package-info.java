/** What the server tells its Main Administrator by mail without being asked (manual 16.3). */
package org.pillarbox.directory.alert;
