/** The beans of delivery receipts. Use the container; what they do is decided in {@code receipt}. */
package org.pillarbox.receipt.bean;
