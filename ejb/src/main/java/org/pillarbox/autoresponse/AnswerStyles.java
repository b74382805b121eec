package org.pillarbox.autoresponse;

import java.time.ZoneId;
import org.pillarbox.settings.AutoresponderSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.RegionSettings;
import org.pillarbox.settings.Settings;

/** How this server answers now, by its settings. */
public final class AnswerStyles {
    private final Settings settings;
    private final ZoneId zone;

    /** In the machine's zone. */
    public AnswerStyles(Settings settings) {
        this(settings, ZoneId.systemDefault());
    }

    AnswerStyles(Settings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /** What holds for the next answer. */
    public AnswerStyle now() {
        AutoresponderSettings answers = settings.get(AutoresponderSettings.class);
        return new AnswerStyle(
                answers.conforming(),
                answers.subjectPrefix(),
                settings.get(LocalMailSettings.class).defaultDomain(),
                settings.get(RegionSettings.class).locale(),
                zone);
    }
}
