package org.pillarbox.settings;

import java.util.List;

/** Port: a room's files of rules. All beans of this type are asked. */
public interface RuleFileSource {
    /** Each of them, by a name that no other room has. */
    List<RuleFile> ruleFiles();
}
