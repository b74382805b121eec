/** The beans of the limits. */
package org.pillarbox.filter.rate.bean;
