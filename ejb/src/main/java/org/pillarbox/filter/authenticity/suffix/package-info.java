/** Under which names anybody may register (publicsuffix.org), from the list that comes with the library; ADR 228. */
package org.pillarbox.filter.authenticity.suffix;
