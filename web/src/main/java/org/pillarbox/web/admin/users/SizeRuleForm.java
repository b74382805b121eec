package org.pillarbox.web.admin.users;

import java.io.Serializable;
import org.pillarbox.directory.MailRouting.SizeRule;

/** The boxes of one rule of size dependent forwarding (manual 4.2.3.1.6.4). */
public class SizeRuleForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private int size;
    private boolean redirect;
    private String targets = "";

    void show(SizeRule rule) {
        size = rule.kilobytes();
        redirect = rule.redirect();
        targets = rule.targets();
    }

    SizeRule rule() {
        return new SizeRule(size, redirect, targets);
    }

    /** The largest size that can be given, in kB. */
    public int getMost() {
        return SizeRule.MOST_KILOBYTES;
    }

    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = size;
    }

    public boolean isRedirect() {
        return redirect;
    }

    public void setRedirect(boolean redirect) {
        this.redirect = redirect;
    }

    public String getTargets() {
        return targets;
    }

    public void setTargets(String targets) {
        this.targets = targets == null ? "" : targets.strip();
    }
}
