/** Connections as the container offers them: the objects of this node for injection, and the facades for administrators. */
package org.pillarbox.connection.bean;
