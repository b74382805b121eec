/** Rules as the container offers them: their objects for injection, their facades for administrators. */
package org.pillarbox.rules.bean;
