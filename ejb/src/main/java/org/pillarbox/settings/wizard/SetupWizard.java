package org.pillarbox.settings.wizard;

import java.util.List;

/** Facade for administrators: the Setup Wizard (manual 3.5). Nothing is stored before {@link #finish}. */
public interface SetupWizard {
    /** Whether it was never finished nor cancelled, and so opens by itself. */
    boolean isPending();

    /** What holds now, for the wizard to start from; no users. */
    SetupAnswers present();

    /** The number of the Connection that the wizard's answers are about. */
    int connection();

    /**
     * Judges the answers without storing anything.
     *
     * @throws RuntimeException as the pages of the settings concerned refuse, naming the field
     */
    void check(SetupAnswers answers);

    /** Stores all the answers or, refusing like {@link #check}, none; the wizard no longer opens by itself. */
    void finish(SetupAnswers answers);

    /** Leaves every setting as it is; the wizard no longer opens by itself. */
    void cancel();

    /** Looks at the server as it is now, with a message to the Main Administrator sent through it; takes some seconds. */
    List<Finding> verify();
}
