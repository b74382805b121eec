package org.pillarbox.settings;

import java.util.List;

/** A text of rules that administrators keep as a file, too, and that the command line takes over. */
public interface RuleFile {
    /** The file's name (manual 21.3), such as {@code SMTPFWD.DAT}. */
    String name();

    /** The rules in force, with {@code \n} at the line ends. */
    String text();

    /**
     * Uses other rules from now on. For administrators.
     *
     * @return what should be known of them, in words; empty when all is well
     * @throws InvalidSetting naming the lines; the rules in force stay then
     */
    List<String> replace(String text);
}
