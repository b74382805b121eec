/** Makes the filters' parts, and lets administrators try them. */
package org.pillarbox.filter.bean;
