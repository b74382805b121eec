package org.pillarbox.autoresponse.template;

import java.nio.file.Path;

/**
 * A file that is attached.
 *
 * @param file where it is
 * @param size its bytes when it was measured. What it has grown by since is left out, so that a file that is being written, or has no
 *     end, fills no disk
 */
record Attachment(Path file, long size) {
    String name() {
        return file.getFileName().toString();
    }
}
