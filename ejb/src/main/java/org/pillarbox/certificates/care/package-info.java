/** Looks after certificates that end: renews the one that is ordered, and tells the Main Administrator of the others. */
package org.pillarbox.certificates.care;
