package org.pillarbox.web.admin.users;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.pillarbox.settings.QuotaSettings;

/** The boxes of the Quotas page. */
public class QuotasForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<LevelBox> levels = new ArrayList<>();
    private int block;
    private int dailyUser;
    private int dailyAdministrator;

    QuotasForm(QuotaSettings settings) {
        settings.levels().forEach(level -> levels.add(new LevelBox(level)));
        block = settings.blockPercent();
        dailyUser = settings.dailyUserPercent();
        dailyAdministrator = settings.dailyAdministratorPercent();
    }

    QuotaSettings toSettings() {
        return new QuotaSettings(levels.stream().map(LevelBox::toLevel).toList(), block, dailyUser, dailyAdministrator);
    }

    public List<LevelBox> getLevels() {
        return levels;
    }

    /** In percent; 0 for never. */
    public int getBlock() {
        return block;
    }

    public void setBlock(int block) {
        this.block = block;
    }

    /** In percent; 0 for never. */
    public int getDailyUser() {
        return dailyUser;
    }

    public void setDailyUser(int dailyUser) {
        this.dailyUser = dailyUser;
    }

    /** In percent; 0 for never. */
    public int getDailyAdministrator() {
        return dailyAdministrator;
    }

    public void setDailyAdministrator(int dailyAdministrator) {
        this.dailyAdministrator = dailyAdministrator;
    }

    /** One level. */
    public static class LevelBox implements Serializable {
        private static final long serialVersionUID = 1L;

        private int percent;
        private boolean user;
        private boolean administrator;

        LevelBox(QuotaSettings.Level level) {
            percent = level.percent();
            user = level.user();
            administrator = level.administrator();
        }

        QuotaSettings.Level toLevel() {
            return new QuotaSettings.Level(percent, user, administrator);
        }

        public int getPercent() {
            return percent;
        }

        public void setPercent(int percent) {
            this.percent = percent;
        }

        public boolean isUser() {
            return user;
        }

        public void setUser(boolean user) {
            this.user = user;
        }

        public boolean isAdministrator() {
            return administrator;
        }

        public void setAdministrator(boolean administrator) {
            this.administrator = administrator;
        }
    }
}
