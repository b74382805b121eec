/** A small web module that joins the application under test, to create what a test is given. Never part of the product. */
package org.pillarbox.it.testing;
