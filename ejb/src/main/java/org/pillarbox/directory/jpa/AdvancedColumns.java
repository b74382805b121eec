package org.pillarbox.directory.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.pillarbox.directory.AdvancedSettings;

/** A user's columns for {@link AdvancedSettings}. */
@Embeddable
class AdvancedColumns {
    @Column(name = "reply_address")
    String replyAddress = "";

    @Column(name = "no_global_signature")
    boolean noGlobalSignature;

    @Column(name = "directory_name")
    String directoryName = "";

    @Column(name = "spam_threshold")
    int spamThreshold;

    void take(AdvancedSettings settings) {
        replyAddress = settings.replyAddress();
        noGlobalSignature = settings.noGlobalSignature();
        directoryName = settings.directoryName();
        spamThreshold = settings.spamThreshold();
    }

    AdvancedSettings settings() {
        return new AdvancedSettings(replyAddress, noGlobalSignature, directoryName, spamThreshold);
    }
}
