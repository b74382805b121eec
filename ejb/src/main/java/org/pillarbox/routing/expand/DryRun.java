package org.pillarbox.routing.expand;

/** Where a message would go, by the settings as they are now. For administrators. */
public interface DryRun {
    /** The most recipients of one question. */
    int MOST_RECIPIENTS = 100;

    /** The largest message that can be asked about, in kB of 1024 bytes. */
    int MOST_KILOBYTES = 2_000_000;

    /**
     * Routes dry: the same steps as for a real message, with nothing written, sent or counted.
     *
     * @throws org.pillarbox.settings.InvalidSetting naming a component of the question that cannot be understood
     */
    DryRunAnswer ask(DryRunQuestion question);
}
