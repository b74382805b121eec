/**
 * Whether a message is answered at all (manual 4.2.3.2.3, RFC 3834 §2): what nobody may answer, what RFC 3834 does not want answered,
 * who may be answered, filters and triggers. Pure Java; asked by {@code worker} and by the preview.
 */
package org.pillarbox.autoresponse.gate;
