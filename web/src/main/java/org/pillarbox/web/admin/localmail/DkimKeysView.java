package org.pillarbox.web.admin.localmail;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.filter.authenticity.signing.DkimKeys;
import org.pillarbox.filter.authenticity.signing.DkimSigning;
import org.pillarbox.filter.authenticity.signing.DkimSigning.DnsFinding;
import org.pillarbox.settings.DkimKey;
import org.pillarbox.web.shell.Link;
import org.pillarbox.web.shell.Submission;
import org.pillarbox.web.shell.Texts;

/** The keys of one domain that were made together: what to publish, whether it is there, and whether they sign. */
@Named
@ViewScoped
public class DkimKeysView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DkimSigning signing;

    private transient Optional<DkimKeys> keys;
    private String domain = "";
    private String set = "";
    private boolean deleting;
    private List<DnsFinding> findings = List.of();

    /** The page of keys. */
    static Link address(String domain, String set) {
        return new Link("/admin/localmail/dkim-keys").with("domain", domain, "").with("keys", set, "");
    }

    /** Goes back to the list where there are no such keys. */
    public void load() {
        if (keys().isEmpty()) {
            DomainForm.go(new Link(DkimView.PATH));
        }
    }

    /** Asks DNS. */
    public void check() {
        if (look()) {
            Submission.done(Texts.of("dkimkeys.allthere"));
        } else {
            Submission.undone(Texts.of("dkimkeys.notthere"));
        }
    }

    /** Signs with these from now on, and says so where others cannot know it yet. */
    public void start() {
        if (Submission.of(() -> signing.start(domain, set))) {
            keys = null;
            Submission.done(Texts.of("dkimkeys.started", domain));
            if (!look()) {
                Submission.undone(Texts.of("dkimkeys.unpublished"));
            }
        }
    }

    /** Signs no more. */
    public void stop() {
        if (Submission.of(() -> signing.stop(domain, set))) {
            keys = null;
            Submission.done(Texts.of("dkimkeys.stopped", domain));
        }
    }

    /** Asks first. */
    public void askDelete() {
        deleting = true;
    }

    /** Forgets them, and goes back to the list. */
    public void delete() {
        if (Submission.of(() -> signing.delete(domain, set))) {
            DomainForm.go(new Link(DkimView.PATH).with("deleted", domain, ""));
        }
    }

    private boolean look() {
        findings = signing.check(domain, set);
        return findings.stream().allMatch(finding -> finding == DnsFinding.THERE);
    }

    private Optional<DkimKeys> keys() {
        if (keys == null) {
            keys = signing.keys().stream()
                    .filter(each -> each.domain().equals(domain) && each.set().equals(set))
                    .findFirst();
        }
        return keys;
    }

    /** What to publish, with what DNS said of it. */
    public List<DkimRecordRow> getRecords() {
        List<DkimKeys.TxtRecord> records = keys().map(DkimKeys::records).orElse(List.of());
        List<DkimRecordRow> rows = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            rows.add(new DkimRecordRow(
                    records.get(i), i < findings.size() ? Optional.of(findings.get(i)) : Optional.empty()));
        }
        return rows;
    }

    /** The key of what is to be done now. */
    public String getPurpose() {
        return keys().map(found -> "dkimkeys." + found.state().name().toLowerCase(Locale.ROOT))
                .orElse("dkimkeys.gone");
    }

    public boolean isSigning() {
        return keys().filter(found -> found.state() == DkimKey.State.SIGNING).isPresent();
    }

    public boolean isDeleting() {
        return deleting;
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain == null ? "" : domain;
    }

    public String getSet() {
        return set;
    }

    public void setSet(String set) {
        this.set = set == null ? "" : set;
    }
}
