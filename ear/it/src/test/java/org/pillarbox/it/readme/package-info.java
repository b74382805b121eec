/** Does what README.md says, as it stands there. */
package org.pillarbox.it.readme;
