/**
 * Who may send for a domain (RFC 7208): the record is read, and its terms are asked one by one until one fits. Every look-up is
 * counted; the record, its terms and the names that macros make are bounded. ADR 227 says why this is no library.
 */
package org.pillarbox.filter.authenticity.spf;
