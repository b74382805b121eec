package org.pillarbox.finger;

import java.util.Optional;

/** Facade for administrators: how a template would look, before it is stored. */
public interface FingerPreview {
    /** What this template tells of a user; empty when there is no such user. */
    Optional<String> preview(String template, String userName, boolean verbose);
}
