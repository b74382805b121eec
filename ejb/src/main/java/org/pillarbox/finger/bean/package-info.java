/** The container's side of Finger. */
package org.pillarbox.finger.bean;
