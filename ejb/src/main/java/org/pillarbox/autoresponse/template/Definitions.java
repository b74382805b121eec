package org.pillarbox.autoresponse.template;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The response definition tags of the sections in use, put together: the last one of each kind counts, or all of them. */
final class Definitions {
    private final Map<Definition.Role, String> addresses = new EnumMap<>(Definition.Role.class);
    private final List<String> attached = new ArrayList<>();
    private final List<Definition.Valid> valid = new ArrayList<>();
    private Optional<Definition.Subject> subject = Optional.empty();
    private Optional<Boolean> keep = Optional.empty();
    private boolean toFrom;
    private boolean appendsMessage;
    private boolean appendsHeader;
    private boolean onlyOnce;

    static Definitions of(List<Section> sections) {
        Definitions all = new Definitions();
        for (Section section : sections) {
            for (Line line : section.lines()) {
                if (line instanceof Line.Tag tag) {
                    all.add(tag.definition());
                }
            }
        }
        return all;
    }

    private void add(Definition definition) {
        if (definition instanceof Definition.To to) {
            addresses.put(to.role(), to.address());
            toFrom &= to.role() != Definition.Role.TO;
        } else if (definition instanceof Definition.ToFrom) {
            toFrom = true;
        } else if (definition instanceof Definition.Subject words) {
            subject = Optional.of(words);
        } else if (definition instanceof Definition.Keep kept) {
            keep = Optional.of(kept.kept());
        } else if (definition instanceof Definition.Append append) {
            appendsMessage |= append.whole();
            appendsHeader |= !append.whole();
        } else if (definition instanceof Definition.Attach attach) {
            attached.add(attach.file());
        } else if (definition instanceof Definition.OnlyOnce) {
            onlyOnce = true;
        } else if (definition instanceof Definition.Valid conditions) {
            valid.add(conditions);
        }
    }

    Optional<String> address(Definition.Role role) {
        return Optional.ofNullable(addresses.get(role));
    }

    Optional<Definition.Subject> subject() {
        return subject;
    }

    Optional<Boolean> keep() {
        return keep;
    }

    List<String> attached() {
        return attached;
    }

    List<Definition.Valid> valid() {
        return valid;
    }

    boolean toFrom() {
        return toFrom;
    }

    boolean appendsMessage() {
        return appendsMessage;
    }

    boolean appendsHeader() {
        return appendsHeader;
    }

    boolean onlyOnce() {
        return onlyOnce;
    }
}
