package org.pillarbox.directory.importing;

import java.io.IOException;
import java.io.OutputStream;

/** Facade for administrators: all users as a file (manual 4.3.2.2). */
public interface UserExport {
    /**
     * Writes the file in UTF-8, page by page, and tells the audit log.
     *
     * @param out stays the caller's, and open
     * @throws IOException when nobody takes the file any more
     */
    void write(ExportForm form, OutputStream out) throws IOException;
}
