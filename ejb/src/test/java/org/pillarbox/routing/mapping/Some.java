package org.pillarbox.routing.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.pillarbox.routing.Origin;

/** Mappings in the manual's way of writing, for tests. */
public final class Some {
    private static final AtomicLong IDS = new AtomicLong();

    private Some() {}

    /** {@code address -> target}, used always. */
    public static Mapping mapping(String text) {
        return mapping(text, MappingUsage.ALWAYS);
    }

    /** The same with another usage. */
    public static Mapping mapping(String text, MappingUsage usage) {
        String[] sides = text.split(" -> ");
        return new Mapping(
                IDS.incrementAndGet(),
                MappingAddress.parse(sides[0]),
                MappingTarget.parse(sides[1]).orElseThrow(),
                usage,
                Optional.empty(),
                "");
    }

    /** For the mail of one In Mail. */
    public static Mapping ofInMail(String text, long inMail) {
        Mapping mapping = mapping(text, MappingUsage.COLLECTED);
        return new Mapping(mapping.id(), mapping.address(), mapping.target(), mapping.usage(), Optional.of(inMail), "");
    }

    /** An index of such mappings. */
    public static MappingIndex index(String... texts) {
        return MappingIndex.of(Arrays.stream(texts).map(Some::mapping).toList());
    }

    /** An index of mappings. */
    public static MappingIndex index(List<Mapping> mappings) {
        return MappingIndex.of(mappings);
    }

    /** What an In Mail has collected. */
    public static Origin collected(long inMail) {
        return new Origin(
                Origin.COLLECTED + "/" + inMail,
                "c-1",
                "192.0.2.9",
                "isp.example",
                "POP3",
                Optional.empty(),
                Optional.empty());
    }
}
