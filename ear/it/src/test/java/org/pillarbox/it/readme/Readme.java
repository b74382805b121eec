package org.pillarbox.it.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that README.md marks. */
record Readme(String text) {
    static Readme of(Path project) throws IOException {
        return new Readme(Files.readString(project.resolve("README.md")));
    }

    /** What stands in the fence behind {@code <!-- command: name -->}. */
    String command(String name) {
        Matcher fence = Pattern.compile("<!-- command: " + name + " -->\\R```sh\\R(.+?)\\R```", Pattern.DOTALL)
                .matcher(text);
        if (!fence.find()) {
            throw new IllegalStateException("README.md marks no command " + name);
        }
        return fence.group(1);
    }
}
