/** The store as the container offers it: opened below {@code pillarbox.data}, in the container's transactions. */
package org.pillarbox.store.bean;
