/** What tests of several rooms share: databases without a container. */
package org.pillarbox.testing;
