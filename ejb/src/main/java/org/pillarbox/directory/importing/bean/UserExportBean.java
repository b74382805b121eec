package org.pillarbox.directory.importing.bean;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.importing.ExportForm;
import org.pillarbox.directory.importing.UserExport;
import org.pillarbox.directory.importing.csv.CsvUserWriter;
import org.pillarbox.directory.secret.PasswordTokens;

/** Exports for administrators. Nobody's slow line holds a transaction open. */
@Stateless
@Local(UserExport.class)
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UserExportBean implements UserExport {
    private static final int PAGE = 500;

    @Inject
    private ImportTransactions transactions;

    @Inject
    private PasswordTokens tokens;

    @Override
    public void write(ExportForm form, OutputStream out) throws IOException {
        transactions.audit(
                "user.export", "all users", form.passwords() ? "with sealed passwords" : "without passwords");
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvUserWriter writer = new CsvUserWriter(form, tokens, text);
        List<WholeUser> page = transactions.after("", PAGE);
        while (!page.isEmpty()) {
            for (WholeUser user : page) {
                writer.write(user);
            }
            page = transactions.after(page.get(page.size() - 1).name().key(), PAGE);
        }
        text.flush();
    }
}
