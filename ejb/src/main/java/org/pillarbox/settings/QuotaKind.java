package org.pillarbox.settings;

import static org.pillarbox.settings.Bounds.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pillarbox.settings.QuotaSettings.Level;

/** Manual 4.3.3. */
final class QuotaKind implements SettingKind<QuotaSettings> {
    private static final QuotaSettings DEFAULTS = new QuotaSettings(
            List.of(new Level(80, true, false), new Level(100, true, true), new Level(120, true, true)), 120, 80, 80);

    @Override
    public String name() {
        return "quota";
    }

    @Override
    public Class<QuotaSettings> type() {
        return QuotaSettings.class;
    }

    @Override
    public QuotaSettings defaults() {
        return DEFAULTS;
    }

    @Override
    public QuotaSettings read(SettingText text) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < QuotaSettings.LEVELS; i++) {
            Level usual = DEFAULTS.levels().get(i);
            levels.add(new Level(
                    text.integer(name(i, "percent"), usual.percent()),
                    text.flag(name(i, "warns-user"), usual.user()),
                    text.flag(name(i, "warns-administrator"), usual.administrator())));
        }
        return new QuotaSettings(
                levels,
                text.integer("block-percent", DEFAULTS.blockPercent()),
                text.integer("daily-user-percent", DEFAULTS.dailyUserPercent()),
                text.integer("daily-administrator-percent", DEFAULTS.dailyAdministratorPercent()));
    }

    @Override
    public SettingText write(QuotaSettings settings) {
        SettingText text = SettingText.EMPTY;
        for (int i = 0; i < settings.levels().size(); i++) {
            Level level = settings.levels().get(i);
            text = text.with(name(i, "percent"), level.percent())
                    .with(name(i, "warns-user"), level.user())
                    .with(name(i, "warns-administrator"), level.administrator());
        }
        return text.with("block-percent", settings.blockPercent())
                .with("daily-user-percent", settings.dailyUserPercent())
                .with("daily-administrator-percent", settings.dailyAdministratorPercent());
    }

    private static String name(int level, String part) {
        return "level-" + (level + 1) + "-" + part;
    }

    @Override
    public void check(QuotaSettings settings) {
        require("levels", "The number of warning levels", settings.levels().size(), 3, QuotaSettings.LEVELS);
        Set<Integer> percents = new HashSet<>();
        for (int i = 0; i < QuotaSettings.LEVELS; i++) {
            int percent = settings.levels().get(i).percent();
            require("level" + (i + 1), "A warning level", percent, 1, QuotaSettings.MOST_PERCENT);
            if (!percents.add(percent)) {
                throw new InvalidSetting("level" + (i + 1), "There is a level of " + percent + " % already");
            }
        }
        checkOptional("block", "The percentage that blocks sending", settings.blockPercent());
        checkOptional("dailyUser", "The percentage of daily warnings", settings.dailyUserPercent());
        checkOptional("dailyAdministrator", "The percentage of daily warnings", settings.dailyAdministratorPercent());
    }

    private static void checkOptional(String field, String label, int percent) {
        require(field, label, percent, 0, QuotaSettings.MOST_PERCENT);
    }
}
