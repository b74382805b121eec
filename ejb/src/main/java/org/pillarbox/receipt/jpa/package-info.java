/** The rows of delivery receipts. Uses {@code jakarta.persistence}; used by {@code receipt.bean}. */
package org.pillarbox.receipt.jpa;
