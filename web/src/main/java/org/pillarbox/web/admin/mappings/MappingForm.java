package org.pillarbox.web.admin.mappings;

import java.io.Serializable;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingDraft;
import org.pillarbox.routing.mapping.MappingUsage;
import org.pillarbox.web.shell.Keys;

/** The boxes of one mapping. */
public class MappingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String address = "";
    private String target = "";
    private MappingUsage usage = MappingUsage.ALWAYS;
    private String inMail = "";
    private String comment = "";

    /** Shows a mapping that is stored. */
    public void show(Mapping mapping) {
        address = mapping.address().toString();
        target = mapping.target().toString();
        usage = mapping.usage();
        inMail = mapping.inMail().map(Object::toString).orElse("");
        comment = mapping.comment();
    }

    /** What is in the boxes. */
    public MappingDraft draft() {
        return new MappingDraft(address, target, usage, Keys.parse(inMail), comment);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = text(address);
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = text(target);
    }

    public String getUsage() {
        return usage.name();
    }

    /** What is no usage counts as none said. */
    public void setUsage(String usage) {
        this.usage = MappingUsage.ALWAYS;
        for (MappingUsage known : MappingUsage.values()) {
            if (known.name().equals(usage)) {
                this.usage = known;
            }
        }
    }

    /** The number of an In Mail; empty for all. */
    public String getInMail() {
        return inMail;
    }

    public void setInMail(String inMail) {
        this.inMail = text(inMail);
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = text(comment);
    }

    public int getLongestComment() {
        return Mapping.LONGEST_COMMENT;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
