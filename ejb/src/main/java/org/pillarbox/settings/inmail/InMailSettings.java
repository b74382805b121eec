package org.pillarbox.settings.inmail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All In Mails, in the order of their numbers.
 *
 * @param all each number once
 * @param lastNumber the highest number that was ever given, so that none is given twice
 */
public record InMailSettings(List<InMail> all, int lastNumber) {
    /** None. */
    public static final InMailSettings NONE = new InMailSettings(List.of(), 0);

    public InMailSettings {
        all = all.stream().sorted(Comparator.comparingInt(InMail::number)).toList();
    }

    /** The one with this number. */
    public Optional<InMail> find(long number) {
        return all.stream().filter(each -> each.number() == number).findFirst();
    }

    /** Those that are used with this Connection. */
    public List<InMail> enabledFor(int connection) {
        return all.stream().filter(each -> each.isFor(connection)).toList();
    }

    /** The same with one more, which gets the next number. */
    public InMailSettings adding(InMail added) {
        List<InMail> more = new ArrayList<>(all);
        more.add(added.numbered(lastNumber + 1));
        return new InMailSettings(more, lastNumber + 1);
    }

    /** The same with another in place of that of its number. */
    public InMailSettings replacing(InMail changed) {
        return new InMailSettings(
                all.stream()
                        .map(each -> each.number() == changed.number() ? changed : each)
                        .toList(),
                lastNumber);
    }

    /** The same without these. */
    public InMailSettings without(Set<Integer> numbers) {
        return new InMailSettings(
                all.stream().filter(each -> !numbers.contains(each.number())).toList(), lastNumber);
    }
}
