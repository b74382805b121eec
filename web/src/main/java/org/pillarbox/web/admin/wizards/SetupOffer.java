package org.pillarbox.web.admin.wizards;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.pillarbox.settings.wizard.SetupWizard;

/** Opens the Setup Wizard by itself (manual 3.5): once in each session, until it is finished or cancelled. */
@SessionScoped
public class SetupOffer implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SetupWizard wizard;

    private boolean made;

    /** Makes the offer: whether the wizard is to open now. Made again in this session, it is not. */
    public boolean make() {
        boolean due = !made && wizard.isPending();
        made = true;
        return due;
    }
}
