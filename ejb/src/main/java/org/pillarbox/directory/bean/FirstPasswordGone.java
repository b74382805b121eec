package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.first.FirstPasswordFile;

/** Deletes the file with the one-time password once that password opens nothing any more, whoever changed it. */
@ApplicationScoped
public class FirstPasswordGone {
    @Inject
    private FirstPasswordFile file;

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountsChanged changed) {
        changed.stored().stream()
                .filter(account -> !account.passwords().mustChange())
                .forEach(account -> file.delete(account.name().value()));
    }
}
