package org.pillarbox.protocol.transcript;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the text of a transcript; what it cannot read is an error in the test. */
final class TranscriptReader {
    private final List<String> tags = new ArrayList<>();
    private final List<String> givens = new ArrayList<>();
    private final List<TranscriptStep> steps = new ArrayList<>();
    private final String name;
    private String title = "";
    private String service;

    private TranscriptReader(String name) {
        this.name = name;
        this.service = name.substring(0, name.indexOf('/'));
    }

    static Transcript read(String name, URI source, String text) {
        TranscriptReader reader = new TranscriptReader(name);
        String[] lines = text.split("\r?\n");
        for (int i = 0; i < lines.length; i++) {
            reader.read(i + 1, lines[i]);
        }
        return new Transcript(name, reader.title, source, reader.service, reader.tags, reader.givens, reader.steps);
    }

    private void read(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        if (line.startsWith("#")) {
            title = title.isEmpty() ? line.substring(1).strip().replaceAll(" {2,}.*", "") : title;
            return;
        }
        int space = line.indexOf(' ');
        String key = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1);
        switch (key) {
            case "tags:" -> tags.addAll(Arrays.asList(rest.strip().split("[ ,]+")));
            case "service:" -> service = rest.strip();
            case "given:" -> givens.add(rest.strip());
            default -> steps.add(step(number, key, rest));
        }
    }

    private TranscriptStep step(int number, String key, String rest) {
        return switch (key) {
            case "C:" -> new TranscriptStep.Send(number, (rest + "\r\n").getBytes(StandardCharsets.UTF_8));
            case "C-raw:" -> new TranscriptStep.Send(number, RawBytes.of(rest));
            case "C-times:" -> new TranscriptStep.Send(number, repeated(rest));
            case "C-tls" -> new TranscriptStep.Handshake(number);
            case "C-drop" -> new TranscriptStep.Drop(number);
            case "S:" -> new TranscriptStep.Expect(number, rest, 1);
            case "S-times:" -> new TranscriptStep.Expect(number, afterCount(rest), count(rest));
            case "S..." -> new TranscriptStep.SkipTo(number, rest);
            case "S-closed" -> new TranscriptStep.ExpectClosed(number);
            case "then:" -> new TranscriptStep.Then(number, rest.strip());
            default -> throw new IllegalArgumentException(name + ":" + number + ": what is " + key);
        };
    }

    private static byte[] repeated(String rest) {
        StringBuilder all = new StringBuilder();
        for (int n = 1; n <= count(rest); n++) {
            all.append(afterCount(rest).replace("{n}", Integer.toString(n))).append("\r\n");
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int count(String rest) {
        return Integer.parseInt(rest.substring(0, rest.indexOf(' ')));
    }

    private static String afterCount(String rest) {
        return rest.substring(rest.indexOf(' ') + 1);
    }
}
