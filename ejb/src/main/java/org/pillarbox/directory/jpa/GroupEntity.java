package org.pillarbox.directory.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Locale;
import org.pillarbox.directory.group.Choice;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.GroupSwitches;
import org.pillarbox.directory.group.UserGroup;

/** A group of users. */
@Entity
@Table(name = "user_group")
class GroupEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_group")
    @SequenceGenerator(name = "user_group", sequenceName = "user_group_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "name")
    String name;

    @Column(name = "name_key")
    String nameKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "administrator")
    Choice administrator;

    @Enumerated(EnumType.STRING)
    @Column(name = "in_everyone")
    Choice inEveryone;

    @Enumerated(EnumType.STRING)
    @Column(name = "sends_internet")
    Choice sendsInternet;

    @Enumerated(EnumType.STRING)
    @Column(name = "receives_internet")
    Choice receivesInternet;

    @Enumerated(EnumType.STRING)
    @Column(name = "monitored")
    Choice monitored;

    @Column(name = "enabled")
    boolean enabled;

    @Column(name = "forced")
    boolean forced;

    /** Empty for none. */
    @Column(name = "reply_address")
    String replyAddress;

    /** In kB; 0 for no limit. */
    @Column(name = "max_outgoing")
    int maxOutgoing;

    void take(String unique) {
        name = unique;
        nameKey = key(unique);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    void take(GroupSettings settings) {
        administrator = settings.switches().administrator();
        inEveryone = settings.switches().inEveryoneList();
        sendsInternet = settings.switches().sendsInternet();
        receivesInternet = settings.switches().receivesInternet();
        monitored = settings.switches().monitored();
        enabled = settings.enabled();
        forced = settings.force();
        replyAddress = settings.replyAddress();
        maxOutgoing = settings.maxOutgoingKilobytes();
    }

    UserGroup group() {
        GroupSwitches switches =
                new GroupSwitches(administrator, inEveryone, sendsInternet, receivesInternet, monitored);
        return new UserGroup(id, name, new GroupSettings(switches, enabled, forced, replyAddress, maxOutgoing));
    }
}
