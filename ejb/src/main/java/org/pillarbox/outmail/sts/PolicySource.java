package org.pillarbox.outmail.sts;

import java.io.IOException;

/** Port: fetches the text of a domain's policy. */
public interface PolicySource {
    /**
     * Bounded in time and size.
     *
     * @throws IOException saying for people why there is none
     */
    String fetch(String domain) throws IOException;
}
