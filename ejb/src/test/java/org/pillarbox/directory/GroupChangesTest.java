package org.pillarbox.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.directory.DirectoryFixture.ADMINISTRATOR;
import static org.pillarbox.directory.DirectoryFixture.administrator;
import static org.pillarbox.directory.DirectoryFixture.inGroup;
import static org.pillarbox.directory.group.Choice.NOT_SPECIFIED;
import static org.pillarbox.directory.group.Choice.OFF;
import static org.pillarbox.directory.group.Choice.ON;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pillarbox.directory.UserQuery.Column;
import org.pillarbox.directory.UserRow.Mark;
import org.pillarbox.directory.group.Choice;
import org.pillarbox.directory.group.GroupRow;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.GroupSwitches;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.directory.group.UserSwitches;
import org.pillarbox.directory.jpa.JpaGroups;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.settings.schema.DatabaseKind;

class GroupChangesTest {
    /** Administrator On, sending Off, the rest left to the members. */
    private static final GroupSwitches SAID = new GroupSwitches(ON, NOT_SPECIFIED, OFF, NOT_SPECIFIED, NOT_SPECIFIED);

    private static final UserSwitches NEW_USER = new UserSwitches(false, true, true, true, false);

    @TempDir
    private Path keys;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-069")
    @Tag("USR-479")
    @Tag("USR-481")
    void groupsAreMadeListedAndDeleted(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            GroupSettings all =
                    new GroupSettings(new GroupSwitches(OFF, OFF, ON, OFF, ON), true, true, "*@acme.com", 500);
            UserGroup sales = directory.groups(groups -> groups.create("Sales", all));
            assertEquals(all, sales.settings());
            create(directory, "Accounts", GroupSettings.NONE);
            directory.create(inGroup(UserDetails.newUser("ann", ""), "SALES"));
            directory.create("bob");
            move(directory, "bob", "sales");
            move(directory, "bob", "Accounts");
            assertEquals(Optional.of("Sales"), directory.find("ann").group(), "as the group is written");
            List<GroupRow> rows = directory.database.call(em -> new JpaGroups(em).list(0, 10));
            assertEquals(
                    List.of("Accounts 1", "Sales 1"),
                    rows.stream()
                            .map(row -> row.group().name() + " " + row.members())
                            .toList());
            assertEquals(sales, rows.get(1).group());
            assertEquals(List.of("ann"), members(directory, "sales"));
            directory.groups(groups -> {
                groups.delete(Set.of(sales.id()));
                return null;
            });
            assertEquals(Optional.empty(), directory.find("ann").group());
            assertTrue(directory.index.group("sales").isEmpty());
            assertTrue(directory.newIndex().group("sales").isEmpty());
            assertTrue(directory.index.find("ann").isPresent());
            assertEquals("boss group.delete Sales: 1 members", directory.audit().get(0));
        }
    }

    @Test
    @Tag("USR-034")
    @Tag("USR-483")
    @Tag("USR-484")
    void namesAreUsedOnceByUsersAndGroups() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            directory.registries.add(name -> name.equals("news") ? Optional.of("a list") : Optional.empty());
            directory.create("ann");
            create(directory, "Sales", GroupSettings.NONE);
            for (String taken : List.of("ANN", "sales", "News", "", " ", "two words", "x".repeat(33))) {
                InvalidUser refusal =
                        assertThrows(InvalidUser.class, () -> create(directory, taken, GroupSettings.NONE), taken);
                assertEquals("name", refusal.field());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"acme", "a@b@c", "*", "<*@acme.com", "*@acme.com\r\nBcc: x@y.example", "\"a\"b\" <x@y.example>"})
    void replyAddressesThatAreNoneAreRefused(String reply) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            GroupSettings wrong = new GroupSettings(GroupSwitches.NONE, true, false, reply, 0);
            assertEquals(
                    "replyAddress",
                    assertThrows(InvalidUser.class, () -> create(directory, "sales", wrong))
                            .field());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-486")
    @Tag("USR-487")
    @Tag("USR-490")
    void whatIsForcedHoldsForAllMembersAtOnceAndTheirOwnComesBack(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.createAdministrator(ADMINISTRATOR);
            UserGroup sales = create(directory, "Sales", new GroupSettings(SAID, true, true, "", 0));
            directory.create("ann");
            move(directory, "ann", "Sales");
            assertTrue(account(directory, "ann").administrator());
            assertFalse(account(directory, "ann").internet().sends());
            assertTrue(account(directory, "ann").internet().receives());
            assertEquals(NEW_USER, own(directory, "ann"), "its own is kept");
            GroupSwitches other = new GroupSwitches(OFF, OFF, ON, OFF, NOT_SPECIFIED);
            change(directory, sales, new GroupSettings(other, true, true, "", 0));
            assertFalse(account(directory, "ann").administrator());
            assertTrue(account(directory, "ann").internet().sends());
            assertFalse(account(directory, "ann").internet().receives());
            assertFalse(account(directory, "ann").membership().inEveryoneList());
            // Another node reads the same.
            assertEquals(
                    account(directory, "ann"),
                    directory.newIndex().account("ann").orElseThrow());
            change(directory, sales, new GroupSettings(other, true, false, "", 0));
            assertEquals(
                    new InternetMail(true, true, 0), account(directory, "ann").internet());
            assertTrue(account(directory, "ann").membership().inEveryoneList());
            assertEquals(NEW_USER, own(directory, "ann"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-488")
    @Tag("USR-489")
    void whatIsNotForcedIsOnlyWhereMembersStart(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.createAdministrator(ADMINISTRATOR);
            UserGroup sales = create(directory, "Sales", new GroupSettings(SAID, true, false, "", 0));
            directory.create("ann");
            move(directory, "ann", "Sales");
            UserSwitches started = new UserSwitches(true, true, false, true, false);
            assertEquals(started, own(directory, "ann"));
            assertTrue(directory
                    .audit()
                    .contains("boss user.change ann: by joining Sales: administrator: false -> true;"
                            + " sends Internet mail: true -> false"));
            directory.create(inGroup(UserDetails.newUser("bob", ""), "Sales"));
            assertEquals(started, own(directory, "bob"), "who is made in a group starts there, too");
            // Changed afterwards, and not touched again by what the group says later.
            directory.work(
                    accounts -> accounts.change(administrator(directory.find("ann"), false), PasswordChange.NONE));
            assertFalse(account(directory, "ann").administrator());
            GroupSwitches later = new GroupSwitches(ON, OFF, OFF, OFF, ON);
            change(directory, sales, new GroupSettings(later, true, false, "", 0));
            assertEquals(new UserSwitches(false, true, false, true, false), own(directory, "ann"));
            directory.create(inGroup(UserDetails.newUser("carl", ""), "Sales"));
            assertEquals(new UserSwitches(true, false, false, false, true), own(directory, "carl"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-491")
    void somebodyCanAlwaysOpenTheConsole(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            UserDetails boss = directory.createAdministrator(ADMINISTRATOR);
            UserGroup staff = create(directory, "Staff", GroupSettings.NONE);
            UserGroup chiefs = create(directory, "Chiefs", forced(ON));
            move(directory, ADMINISTRATOR, "Staff");
            assertEquals("administrator", refused(directory, staff, forced(OFF)).field());
            assertTrue(account(directory, ADMINISTRATOR).administrator());
            // With another one, by a group as well as by itself, it can be.
            directory.create(inGroup(UserDetails.newUser("ann", ""), "Chiefs"));
            assertEquals(2, directory.users(Users::administrators));
            change(directory, staff, forced(OFF));
            assertEquals(1, directory.users(Users::administrators));
            // Now it is the other group that nobody can spoil.
            assertEquals(
                    "administrator", refused(directory, chiefs, forced(OFF)).field());
            GroupSettings shut = new GroupSettings(forced(ON).switches(), false, true, "", 0);
            assertEquals("enabled", refused(directory, chiefs, shut).field());
            assertThrows(
                    InvalidUser.class,
                    () -> directory.groups(groups -> {
                        groups.delete(Set.of(chiefs.id()));
                        return null;
                    }));
            assertEquals(
                    "group",
                    assertThrows(InvalidUser.class, () -> move(directory, "ann", ""))
                            .field());
            long ann = directory.find("ann").id();
            assertEquals(
                    1,
                    directory
                            .work(accounts -> accounts.delete(Set.of(ann), "nobody"))
                            .size());
            assertEquals(boss.id(), directory.find(ADMINISTRATOR).id());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theDatabaseCountsAdministratorsAsTheRuleSays(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.createAdministrator(ADMINISTRATOR);
            int number = 0;
            for (Choice choice : Choice.values()) {
                for (int bits = 0; bits < 8; bits++) {
                    String name = "x" + number++;
                    GroupSwitches said =
                            new GroupSwitches(choice, NOT_SPECIFIED, NOT_SPECIFIED, NOT_SPECIFIED, NOT_SPECIFIED);
                    UserGroup group = create(directory, "g" + name, GroupSettings.NONE);
                    directory.create(
                            inGroup(administrator(UserDetails.newUser(name, ""), (bits & 1) != 0), group.name()));
                    change(directory, group, new GroupSettings(said, (bits & 2) != 0, (bits & 4) != 0, "", 0));
                }
            }
            long counted = directory.newIndex().group("Admins").orElseThrow().members().stream()
                    .filter(user -> directory.index.mayUse(user.name().value(), Protocol.WEB))
                    .count();
            assertEquals(counted, directory.users(Users::administrators));
            assertEquals(1 + 3 + 1 + 2, counted, "the boss, and those who are on by group or by themselves");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-494")
    void nobodyShutsItselfOut(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.createAdministrator(ADMINISTRATOR);
            directory.createAdministrator("deputy");
            UserGroup staff = create(directory, "Staff", GroupSettings.NONE);
            move(directory, ADMINISTRATOR, "Staff");
            GroupSettings shut = new GroupSettings(GroupSwitches.NONE, false, false, "", 0);
            assertEquals("enabled", refused(directory, staff, shut).field());
            move(directory, ADMINISTRATOR, "");
            move(directory, "deputy", "Staff");
            change(directory, staff, shut);
            assertFalse(directory.index.mayUse("deputy", Protocol.WEB));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-288")
    @Tag("LST-037")
    @Tag("LST-039")
    void theBuiltInGroupsFollowWhatHolds(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.createAdministrator(ADMINISTRATOR);
            directory.create("bob");
            directory.create("Ann");
            assertEquals(List.of("Ann", "bob", "boss"), members(directory, "everyone"));
            assertEquals(List.of("boss"), members(directory, "ADMINS"));
            assertEquals(List.of(), members(directory, "No-one"));
            UserGroup robots = create(
                    directory,
                    "Robots",
                    new GroupSettings(
                            new GroupSwitches(ON, OFF, NOT_SPECIFIED, NOT_SPECIFIED, NOT_SPECIFIED),
                            false,
                            true,
                            "",
                            0));
            move(directory, "bob", "Robots");
            assertEquals(List.of("Ann", "boss"), members(directory, "Everyone"));
            assertEquals(List.of("bob", "boss"), members(directory, "Admins"));
            assertEquals(List.of("bob"), members(directory, "robots"));
            change(directory, robots, GroupSettings.NONE);
            assertEquals(List.of("Ann", "bob", "boss"), members(directory, "Everyone"));
            assertEquals(List.of("boss"), members(directory, "Admins"));
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-017")
    @Tag("USR-021")
    void theAccountsListShowsWhatHolds(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            directory.createAdministrator(ADMINISTRATOR);
            create(directory, "Chiefs", forced(ON));
            create(directory, "Staff", forced(OFF));
            directory.create(inGroup(UserDetails.newUser("ann", ""), "Chiefs"));
            directory.create(inGroup(administrator(UserDetails.newUser("bob", ""), true), "Staff"));
            List<UserRow> rows = directory.users(users -> users.list(
                    new UserQuery(Optional.empty(), Optional.empty(), Column.NAME, false, 0, 50),
                    directory.clock.instant()));
            assertEquals(
                    List.of("ann Chiefs [ADMINISTRATOR]", "bob Staff []", "boss  [ADMINISTRATOR]"),
                    rows.stream()
                            .map(row -> row.name() + " " + row.group() + " " + marked(row))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Tag("USR-495")
    @Tag("USR-498")
    @Tag("USR-500")
    void limitAndReplyAddressAreTheGroupsWhereTheUserHasNone(DatabaseKind kind) throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(kind, keys)) {
            create(directory, "Sales", new GroupSettings(GroupSwitches.NONE, true, false, "*@acme.com", 100));
            directory.create(inGroup(UserDetails.newUser("helen", ""), "Sales"));
            LocalUser helen = directory.index.find("helen").orElseThrow();
            assertEquals("helen@acme.com", directory.index.advanced(helen).replyAddress());
            assertEquals(100, directory.index.internetMail(helen).maxOutgoingKilobytes());
            AdvancedSettings own = AdvancedSettings.DEFAULTS.withReplyAddress("me@acme.com");
            directory.index.apply(directory.database.call(em -> {
                JpaUsers users = new JpaUsers(em);
                long change = users.nextChange();
                Account stored = users.update(new UserAdvanced(helen.id(), "helen", FingerTexts.NONE, own));
                return new AccountsChanged(change, List.of(stored), Set.of());
            }));
            assertEquals("me@acme.com", directory.index.advanced(helen).replyAddress());
            move(directory, "helen", "");
            assertEquals("me@acme.com", directory.index.advanced(helen).replyAddress());
            assertEquals(0, directory.index.internetMail(helen).maxOutgoingKilobytes());
        }
    }

    @Test
    void whatStaysAsItIsIsNotAudited() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            UserGroup sales = create(directory, "Sales", GroupSettings.NONE);
            change(directory, sales, GroupSettings.NONE);
            assertEquals(List.of("boss group.create Sales: "), directory.audit());
            change(directory, sales, forced(ON));
            assertEquals(
                    "boss group.change Sales: administrator: not specified -> on; force: false -> true",
                    directory.audit().get(0));
        }
    }

    @Test
    void nobodyReadsAllAccountsAgainWhenAGroupStaysAsItIs() throws Exception {
        try (DirectoryFixture directory = new DirectoryFixture(DatabaseKind.H2, keys)) {
            UserGroup sales = create(directory, "Sales", GroupSettings.NONE);
            directory.fired.clear();
            change(directory, sales, GroupSettings.NONE);
            assertEquals(1, directory.fired.size());
            long last = directory.database.call(em -> new JpaUsers(em).lastChange());
            assertEquals(new AccountsChanged(last, List.of(), Set.of()), directory.fired.get(0));
        }
    }

    private static Set<Mark> marked(UserRow row) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        marks.addAll(row.marks());
        marks.retainAll(EnumSet.of(Mark.ADMINISTRATOR));
        return marks;
    }

    private static GroupSettings forced(Choice administrator) {
        return new GroupSettings(
                new GroupSwitches(administrator, NOT_SPECIFIED, NOT_SPECIFIED, NOT_SPECIFIED, NOT_SPECIFIED),
                true,
                true,
                "",
                0);
    }

    private static UserGroup create(DirectoryFixture directory, String name, GroupSettings settings) {
        return directory.groups(groups -> groups.create(name, settings));
    }

    private static UserGroup change(DirectoryFixture directory, UserGroup group, GroupSettings settings) {
        return directory.groups(
                groups -> groups.change(new UserGroup(group.id(), group.name(), settings), ADMINISTRATOR));
    }

    private static InvalidUser refused(DirectoryFixture directory, UserGroup group, GroupSettings settings) {
        return assertThrows(InvalidUser.class, () -> change(directory, group, settings));
    }

    private static UserDetails move(DirectoryFixture directory, String user, String group) {
        return directory.work(accounts -> accounts.change(inGroup(directory.find(user), group), PasswordChange.NONE));
    }

    private static Account account(DirectoryFixture directory, String name) {
        return directory.index.account(name).orElseThrow();
    }

    private static UserSwitches own(DirectoryFixture directory, String name) {
        return directory.users(users -> users.switches(directory.find(name).id()));
    }

    private static List<String> members(DirectoryFixture directory, String group) {
        List<String> here = names(directory.index, group);
        assertEquals(here, names(directory.newIndex(), group), "another node");
        return here;
    }

    private static List<String> names(UserDirectory index, String group) {
        return index.group(group).orElseThrow().members().stream()
                .map(user -> user.name().value())
                .toList();
    }
}
