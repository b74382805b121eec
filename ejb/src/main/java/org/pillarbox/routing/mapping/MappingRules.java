package org.pillarbox.routing.mapping;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pillarbox.api.mail.Address;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.mapping.MappingAddress.Form;
import org.pillarbox.settings.InvalidSetting;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** What a mapping must be like before it is stored. */
public final class MappingRules {
    private static final String TARGET = "target";
    private static final String USAGE = "usage";

    private final UserDirectory users;
    private final Settings settings;
    private final Supplier<Set<Long>> inMails;

    /**
     * Looks targets up in the directory.
     *
     * @param inMails the ids of the In Mail settings there are
     */
    public MappingRules(UserDirectory users, Settings settings, Supplier<Set<Long>> inMails) {
        this.users = users;
        this.settings = settings;
        this.inMails = inMails;
    }

    /**
     * The mapping that was typed, its target written as the user or group is.
     *
     * @param id 0 for a new one
     * @throws InvalidSetting naming the field: {@code address}, {@code target}, {@code usage}, {@code inMail} or {@code comment}
     */
    public Mapping checked(long id, MappingDraft draft) {
        MappingAddress address = MappingAddress.parse(draft.address());
        MappingTarget target = target(draft.target().strip());
        checkSender(address, target, draft.usage());
        String comment = draft.comment().strip();
        if (comment.length() > Mapping.LONGEST_COMMENT || comment.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidSetting(
                    "comment", "A comment has at most " + Mapping.LONGEST_COMMENT + " characters, on one line");
        }
        return new Mapping(id, address, target, draft.usage(), inMail(draft), comment);
    }

    private Optional<Long> inMail(MappingDraft draft) {
        if (draft.usage() != MappingUsage.COLLECTED || draft.inMail().isEmpty()) {
            return Optional.empty();
        }
        if (!inMails.get().contains(draft.inMail().get())) {
            throw new InvalidSetting("inMail", "There is no such In Mail");
        }
        return draft.inMail();
    }

    private MappingTarget target(String typed) {
        if (typed.isEmpty()) {
            throw new InvalidSetting(TARGET, "A target must be given");
        }
        MappingTarget target = Optional.of(typed)
                .filter(text -> text.length() <= MappingTarget.LONGEST)
                .flatMap(MappingTarget::parse)
                .orElseThrow(() -> new InvalidSetting(
                        TARGET, "A target is a user, a group, an e-mail address or " + MappingTarget.REMOTE));
        if (target instanceof MappingTarget.Named named) {
            return known(named.name());
        }
        if (target instanceof MappingTarget.Mail mail && isLocal(mail.address())) {
            return known(mail.address().localPart());
        }
        return target;
    }

    private boolean isLocal(Address address) {
        return settings.get(LocalMailSettings.class).serves(address);
    }

    private MappingTarget known(String name) {
        return users.group(name)
                .map(MailGroup::name)
                .or(() -> users.find(name).map(LocalUser::name).map(Object::toString))
                .<MappingTarget>map(MappingTarget.Named::new)
                .orElseThrow(() -> new InvalidSetting(
                        TARGET, "There is no user or group \"" + name + "\". Targets are not looked up in mappings"));
    }

    /** A sender lives nowhere in particular, and nothing is unrecognised about one. */
    private static void checkSender(MappingAddress address, MappingTarget target, MappingUsage usage) {
        if (usage != MappingUsage.SENDER) {
            return;
        }
        if (target instanceof MappingTarget.Remote) {
            throw new InvalidSetting(USAGE, MappingTarget.REMOTE + " is for recipients, not for senders");
        }
        if (address.form() == Form.UNRECOGNISED) {
            throw new InvalidSetting(
                    USAGE, "The form ~@domain is for recipients. *@" + address.domain() + " means all senders there");
        }
    }
}
