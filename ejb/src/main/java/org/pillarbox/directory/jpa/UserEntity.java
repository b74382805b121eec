package org.pillarbox.directory.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.Membership;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.RemoteStatus;
import org.pillarbox.directory.Routes;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.UserPermissions;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.UserSwitches;
import org.pillarbox.directory.secret.Passwords;
import org.pillarbox.directory.secret.ScramVerifier;

/** A user. */
@Entity
@Table(name = "user_account")
class UserEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_account")
    @SequenceGenerator(name = "user_account", sequenceName = "user_account_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "name")
    String name;

    @Column(name = "name_key")
    String nameKey;

    @Column(name = "remark")
    String remark;

    @Column(name = "remark_key")
    String remarkKey;

    /** Empty for none. */
    @Column(name = "group_name")
    String groupName = "";

    @Column(name = "administrator")
    boolean administrator;

    @Column(name = "main_verifier")
    String mainVerifier;

    /** Null where the Main Password opens the web as well. */
    @Column(name = "web_verifier")
    String webVerifier;

    /** Null where no second form is kept. */
    @Column(name = "digest_secret")
    String digestSecret;

    @Column(name = "may_change_main")
    boolean mayChangeMain;

    @Column(name = "must_change")
    boolean mustChange;

    @Column(name = "password_changed")
    Instant passwordChanged;

    /** Null when never locked, or unlocked. */
    @Column(name = "locked_until")
    Instant lockedUntil;

    /** Names separated by commas; empty where all is allowed. */
    @Column(name = "denied_protocols")
    String deniedProtocols = "";

    @Column(name = "sends_internet")
    boolean sendsInternet = true;

    @Column(name = "receives_internet")
    boolean receivesInternet = true;

    /** In kB; 0 for no limit. */
    @Column(name = "max_outgoing")
    int maxOutgoing;

    @Column(name = "in_everyone")
    boolean inEveryone = true;

    @Column(name = "monitored")
    boolean monitored;

    /** Empty for nobody. */
    @Column(name = "move_to")
    String moveTo = "";

    @Column(name = "move_directly")
    boolean moveDirectly;

    /** In MB; 0 for none. */
    @Column(name = "quota_megabytes")
    int quotaMegabytes;

    /** Names separated by commas. */
    @Column(name = "remote_status")
    String remoteStatus = names(RemoteStatus.USUAL);

    @Embedded
    AdvancedColumns advanced = new AdvancedColumns();

    @Embedded
    RoutingColumns routing = new RoutingColumns();

    /** Lua; empty for none. */
    @Column(name = "routing_script")
    String routingScript = "";

    /** One on a line. */
    @Column(name = "webmail_addresses")
    String webMailAddresses = "";

    void take(UserDetails user) {
        UserName typed = new UserName(user.name());
        name = typed.value();
        nameKey = typed.key();
        remark = user.comment();
        remarkKey = user.comment().toLowerCase(Locale.ROOT);
        groupName = user.group().orElse("");
        administrator = user.administrator();
        routing = new RoutingColumns(user.routing());
        webMailAddresses = String.join("\n", user.webMailAddresses());
    }

    void take(UserPermissions permissions) {
        Set<Protocol> denied = EnumSet.allOf(Protocol.class);
        denied.removeAll(permissions.protocols());
        deniedProtocols = names(denied);
        sendsInternet = permissions.internet().sends();
        receivesInternet = permissions.internet().receives();
        maxOutgoing = permissions.internet().maxOutgoingKilobytes();
        inEveryone = permissions.inEveryoneList();
        monitored = permissions.monitored();
        moveTo = permissions.allowMessageMoveTo();
        moveDirectly = permissions.moveDirectly();
        quotaMegabytes = permissions.mailboxQuotaMegabytes();
        remoteStatus = names(permissions.remoteStatus());
    }

    UserPermissions permissions() {
        Set<Protocol> allowed = EnumSet.allOf(Protocol.class);
        allowed.removeAll(denied());
        return new UserPermissions(
                id,
                name,
                allowed,
                internet(),
                inEveryone,
                monitored,
                moveTo,
                moveDirectly,
                quotaMegabytes,
                named(RemoteStatus.values(), remoteStatus));
    }

    /** Its own settings that a group could switch. */
    UserSwitches switches() {
        return new UserSwitches(administrator, inEveryone, sendsInternet, receivesInternet, monitored);
    }

    void take(UserSwitches switches) {
        administrator = switches.administrator();
        inEveryone = switches.inEveryoneList();
        monitored = switches.monitored();
        sendsInternet = switches.sendsInternet();
        receivesInternet = switches.receivesInternet();
    }

    private InternetMail internet() {
        return new InternetMail(sendsInternet, receivesInternet, maxOutgoing);
    }

    private Set<Protocol> denied() {
        return named(Protocol.values(), deniedProtocols);
    }

    /** In the order of the page, whatever set they come in. */
    private static String names(Set<? extends Enum<?>> members) {
        return members.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> named(E[] all, String names) {
        List<String> list = List.of(names.split(","));
        return Arrays.stream(all).filter(one -> list.contains(one.name())).collect(Collectors.toSet());
    }

    void take(Passwords passwords) {
        mainVerifier = passwords.main().toText();
        webVerifier = passwords.web().map(ScramVerifier::toText).orElse(null);
        digestSecret = passwords.digestSecret().orElse(null);
        mayChangeMain = passwords.mayChangeMain();
        mustChange = passwords.mustChange();
        passwordChanged = passwords.changed();
    }

    Passwords passwords() {
        return new Passwords(
                ScramVerifier.parse(mainVerifier),
                Optional.ofNullable(webVerifier).map(ScramVerifier::parse),
                Optional.ofNullable(digestSecret),
                mayChangeMain,
                mustChange,
                passwordChanged);
    }

    /** With what its group says. */
    WholeUser whole(GroupSettings group, Instant now) {
        return new WholeUser(details(now), permissions(), advanced.settings(), passwords(), group);
    }

    /** With what holds while it is in a group of these settings. */
    Account account(GroupSettings group) {
        UserSwitches effective = group.effective(switches());
        return new Account(
                id,
                new UserName(name),
                effective.administrator(),
                passwords(),
                Optional.ofNullable(lockedUntil),
                denied(),
                new InternetMail(
                        effective.sendsInternet(),
                        effective.receivesInternet(),
                        group.effectiveMaxOutgoing(maxOutgoing)),
                quotaMegabytes,
                advanced.settings()
                        .withReplyAddress(
                                group.effectiveReplyAddress(advanced.settings().replyAddress(), name)),
                Routes.of(routing.settings(), routingScript),
                new Membership(group(), group.enabled(), effective.inEveryoneList()));
    }

    private Optional<String> group() {
        return Optional.of(groupName).filter(group -> !group.isEmpty());
    }

    UserDetails details(Instant now) {
        return new UserDetails(
                id,
                name,
                remark,
                group(),
                administrator,
                lockedUntil != null && now.isBefore(lockedUntil),
                webVerifier != null,
                mayChangeMain,
                routing.settings(),
                webMailAddresses.lines().toList());
    }
}
