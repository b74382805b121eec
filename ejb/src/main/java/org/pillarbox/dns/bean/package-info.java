/** Makes the one resolver of this node, and answers administrators who want to try it. */
package org.pillarbox.dns.bean;
