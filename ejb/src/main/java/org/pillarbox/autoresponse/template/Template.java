package org.pillarbox.autoresponse.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A Simple Autoresponder Text that was read.
 *
 * @param html whether the answer is HTML
 * @param sections in their order
 * @param problems what is certainly a mistake, in the order of the lines
 * @param forms in which its dates were read and are written
 */
record Template(boolean html, List<Section> sections, List<Problem> problems, LocalForms forms) {
    private static final String HTML = "<html>";

    Template {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /** Reads a text whose lines end with a line feed; never fails. */
    static Template read(String text, LocalForms forms) {
        boolean html = text.regionMatches(true, 0, HTML, 0, HTML.length());
        List<Section> sections = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Section.Head head = Section.Head.IMPLIED;
        List<Line> lines = new ArrayList<>();
        String[] all = text.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            String raw = all[i];
            var opened = Section.Head.read(raw);
            if (opened.isPresent()) {
                close(sections, head, lines);
                head = opened.get();
                lines = new ArrayList<>();
                if (head.needsWords()) {
                    problems.add(new Problem(i + 1, "the section names no words of a subject"));
                }
            } else {
                Line line = Line.read(raw, forms);
                lines.add(line);
                int number = i + 1;
                line.problem().ifPresent(words -> problems.add(new Problem(number, words)));
            }
        }
        close(sections, head, lines);
        return new Template(html, sections, problems, forms);
    }

    /** Blank lines in front of the first section are no text of their own. */
    private static void close(List<Section> sections, Section.Head head, List<Line> lines) {
        if (head != Section.Head.IMPLIED || lines.stream().anyMatch(line -> !line.isBlank())) {
            sections.add(new Section(head, lines));
        }
    }

    /** The sections that a message with this subject gets. */
    List<Section> used(String subject) {
        String wanted = subject.toLowerCase(Locale.ROOT);
        List<Section> used = new ArrayList<>();
        boolean matched = false;
        for (Section section : sections) {
            boolean use =
                    switch (section.head().kind()) {
                        case ALL -> true;
                        case DEFAULT -> !matched;
                        case SUBJECT -> wanted.contains(section.head().words().toLowerCase(Locale.ROOT));
                    };
            if (use) {
                used.add(section);
                matched |= section.head().kind() == Section.Kind.SUBJECT;
            }
        }
        return used;
    }

    /** A mistake: where and what. */
    record Problem(int line, String words) {}
}
