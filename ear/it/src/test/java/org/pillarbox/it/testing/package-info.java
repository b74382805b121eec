/** A jar that joins the web module of the application under test, to create what a test is given. Never part of the product. */
package org.pillarbox.it.testing;
