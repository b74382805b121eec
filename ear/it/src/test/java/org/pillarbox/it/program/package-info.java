/** Real mail programs as clients: run where they are installed, skipped with the reason elsewhere, required in CI. */
package org.pillarbox.it.program;
