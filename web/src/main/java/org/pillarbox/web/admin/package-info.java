/**
 * Pages of the administrator that stand under no menu word. Page and bean lie at mirrored paths: {@code admin/home.xhtml} and {@code HomeView}.
 */
package org.pillarbox.web.admin;
