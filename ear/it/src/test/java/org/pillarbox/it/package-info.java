/** Tests against the provisioned server as an administrator gets it, over its ports, its pages and its command line. */
package org.pillarbox.it;
