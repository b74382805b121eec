/** Sending as the container offers it: its objects for injection, its facades for administrators. */
package org.pillarbox.outmail.bean;
