package org.pillarbox.web.admin.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.pillarbox.directory.GroupAdministration;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.announce.Announcement;
import org.pillarbox.directory.announce.Announcements;
import org.pillarbox.directory.announce.Audience;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** Send a message to a group of users (manual 4.3.2.6). */
@Named("announceView")
@ViewScoped
public class AnnounceView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Announcements announcements;

    @Inject
    GroupAdministration groups;

    private final HashMap<String, Boolean> picked = new HashMap<>();
    private String kind = Audience.Kind.ALL.name();
    private String group = "";
    private String others = "";
    private String subject = "";
    private String words = "";
    private int asking;
    private UUID form = UUID.randomUUID();

    /** Asks before it is sent. */
    public void submit() {
        asking = with(announcements::check);
    }

    /** Sends it. */
    public void send() {
        asking = 0;
        int count = with(announcements::send);
        if (count > 0) {
            form = UUID.randomUUID();
            subject = "";
            words = "";
            picked.clear();
            others = "";
            Submission.done(Texts.of("usermessage.sent", count));
        }
    }

    /** The message to how many users; 0 when it was refused. */
    private int with(ToIntFunction<Announcement> action) {
        int[] count = {0};
        Submission.of(() -> count[0] = action.applyAsInt(new Announcement(form, audience(), subject, words)));
        return count[0];
    }

    private Audience audience() {
        if (kind.equals(Audience.Kind.GROUP.name())) {
            return new Audience(Audience.Kind.GROUP, group, List.of());
        }
        if (!kind.equals(Audience.Kind.PICKED.name())) {
            return Audience.ALL;
        }
        Stream<String> checked = picked.entrySet().stream()
                .filter(box -> Boolean.TRUE.equals(box.getValue()))
                .map(Map.Entry::getKey);
        Stream<String> typed = Arrays.stream(others.split("[,;\\s]+")).filter(name -> !name.isEmpty());
        List<String> users = Stream.concat(checked, typed).toList();
        return Audience.of(users);
    }

    public Map<String, Boolean> getPicked() {
        return picked;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null ? "" : kind;
    }

    /** The names of all groups, those that are built in first. */
    public List<String> getGroups() {
        Stream<String> builtIn = groups.builtIn().stream()
                .filter(each -> !each.members().isEmpty())
                .map(MailGroup::name);
        return Stream.concat(builtIn, groups.names().stream()).toList();
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group == null ? "" : group;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others == null ? "" : others;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject == null ? "" : subject;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public int getAsking() {
        return asking;
    }
}
