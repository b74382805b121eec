/** The container's side of collecting. */
package org.pillarbox.inmail.bean;
