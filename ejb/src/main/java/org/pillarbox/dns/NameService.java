package org.pillarbox.dns;

import java.util.List;

/** Facade for administrators: how the name service does, and what it says. */
public interface NameService {
    /** How this node's questions have fared. */
    ResolverHealth health();

    /**
     * Asks now, whatever was known before; a few seconds at most.
     *
     * @param name a name, or an IP address whose name is wanted
     * @param type one of {@code A}, {@code AAAA}, {@code MX}, {@code TXT}, {@code PTR}
     * @return lines for people, the answer or why there is none
     */
    List<String> tryOut(String name, String type);
}
