/** Starting, stopping, moving and killing a server of its own, exactly as it was built. */
package org.pillarbox.it.lifecycle;
