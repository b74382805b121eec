package org.pillarbox.directory.importing.bean;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pillarbox.directory.UserAdministration.Refusal;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.importing.ImportChoice;
import org.pillarbox.directory.importing.ImportResult;
import org.pillarbox.directory.importing.ImportSteps;
import org.pillarbox.directory.importing.ImportWriter;
import org.pillarbox.directory.importing.LineJudge;
import org.pillarbox.directory.importing.PasswordWork;
import org.pillarbox.directory.importing.UserLine;

/** The transactions, for one import of one administrator. */
record StepsOfImport(
        ImportTransactions transactions, LineJudge judge, PasswordWork work, ImportChoice choice, String by)
        implements ImportSteps {
    @Override
    public Map<String, WholeUser> present(Collection<UserName> names) {
        return transactions.present(names);
    }

    @Override
    public ImportWriter.Outcome write(List<UserLine> lines, Map<Integer, PasswordWork.Made> made) {
        return transactions.write(lines, made, judge, work, choice.welcome(), choice.onlyIfAllRight());
    }

    @Override
    public Map<String, Long> names() {
        return transactions.names();
    }

    @Override
    public List<Refusal> delete(Set<Long> ids) {
        return transactions.delete(ids, by);
    }

    @Override
    public void finished(ImportResult result) {
        transactions.audit("user.import", choice.newOnly() ? "bulk add" : choice.described(), result.described());
    }
}
