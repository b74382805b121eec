/** The container's side of the external directory. */
package org.pillarbox.directory.external.bean;
