/** Real and malformed messages of other projects (their licences: {@code src/test/corpus/README.md}), sent through the server. */
package org.pillarbox.it.corpus;
