/** What is looked at when mail comes in from people whom nobody here knows. Each way of looking has a room of its own. */
package org.pillarbox.filter;
