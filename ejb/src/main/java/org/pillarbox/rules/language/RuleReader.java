package org.pillarbox.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.directory.RouteTarget;

/** Reads a text of rules, line by line (manual 8.1.2.2, 8.2.4). Every fault names its line. */
public final class RuleReader {
    /** The most rules of a text. */
    public static final int MOST_RULES = 20_000;

    /** The most conditions of a text. */
    public static final int MOST_CONDITIONS = 100_000;

    /** The longest line, in characters. */
    public static final int LONGEST_LINE = 1000;

    /** The longest name of a rule. */
    public static final int LONGEST_NAME = 200;

    private static final int MOST_FAULTS = 100;
    private static final Pattern DEFINITION = Pattern.compile("([0-9]*)(\\+?)([<*~@%?>])(.*)");
    private static final Pattern CONDITION = Pattern.compile("(!?)\\s*([!-9;-~]{1,76})\\s*:(.*)");
    private static final String NEITHER =
            "this is neither a rule, such as *Reject spam, nor a condition, such as " + "Subject: *spam*";

    private final Dialect dialect;
    private final List<Rule> rules = new ArrayList<>();
    private final List<RuleFault> faults = new ArrayList<>();
    private List<String> before = new ArrayList<>();
    private List<Condition> conditions = new ArrayList<>();
    private Optional<Rule> current = Optional.empty();
    /** Conditions below a definition that could not be read are not to blame. */
    private boolean astray;

    private int conditionCount;
    private int number;

    private RuleReader(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Reads all of a text. */
    public static RuleReading read(String text, Dialect dialect) {
        RuleReader reader = new RuleReader(dialect);
        for (String line : text.isEmpty() ? new String[0] : text.split("\r\n|\r|\n", -1)) {
            reader.number++;
            reader.line(line);
        }
        reader.finish();
        return new RuleReading(new RuleText(reader.rules, reader.before), reader.faults);
    }

    private void line(String line) {
        String stripped = line.strip();
        Matcher definition = DEFINITION.matcher(stripped);
        Matcher condition = CONDITION.matcher(stripped);
        if (stripped.isEmpty() || stripped.startsWith("#")) {
            before.add(line);
        } else if (line.length() > LONGEST_LINE) {
            fault("a line has at most " + LONGEST_LINE + " characters");
        } else if (stripped.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            fault("the line has characters that are no text");
        } else if (definition.matches()) {
            definition(definition, line);
        } else if (condition.matches()) {
            condition(condition, line);
        } else {
            fault(NEITHER);
        }
    }

    private void definition(Matcher parts, String line) {
        finish();
        List<String> above = before;
        before = new ArrayList<>();
        astray = true;
        Optional<Stage> stage = Stage.of(parts.group(1));
        if (!parts.group(1).isEmpty() && !dialect.hasStages()) {
            fault("download rules have no stages");
        } else if (!parts.group(1).isEmpty() && stage.isEmpty()) {
            fault("the stage is 1, 2 or 3");
        } else if (rules.size() == MOST_RULES) {
            fault("there are at most " + MOST_RULES + " rules");
        } else {
            current = action(parts.group(3).charAt(0), parts.group(4))
                    .filter(this::isNamed)
                    .map(found -> new Rule(
                            above, stage, !parts.group(2).isEmpty(), found.action(), found.name(), List.of(), line));
            astray = current.isEmpty();
        }
    }

    private boolean isNamed(Action found) {
        if (found.name().length() > LONGEST_NAME) {
            fault("the name of a rule has at most " + LONGEST_NAME + " characters");
            return false;
        }
        if (found.name().isEmpty() && dialect.wantsNames()) {
            fault("the rule has no name; it stands behind the action, such as *Reject spam");
            return false;
        }
        return true;
    }

    /** An action with the name behind it. */
    private record Action(RuleAction action, String name) {}

    private Optional<Action> action(char symbol, String rest) {
        return symbol == '>' ? directed(rest) : plain(Deed.of(symbol).orElseThrow(), rest);
    }

    private Optional<Action> plain(Deed deed, String name) {
        if (!dialect.has(deed, RuleAction.Spread.NONE)) {
            fault("\"" + deed.symbol() + "\" is an action of download rules only");
            return Optional.empty();
        }
        return Optional.of(new Action(RuleAction.of(deed), name.strip()));
    }

    private Optional<Action> directed(String rest) {
        RuleAction.Spread spread = rest.startsWith("+") ? RuleAction.Spread.COPY : RuleAction.Spread.REDIRECT;
        int from = spread == RuleAction.Spread.COPY ? 1 : 0;
        int end = from;
        while (end < rest.length() && !ends(rest.charAt(end), spread)) {
            end++;
        }
        if (end == rest.length()) {
            fault("the recipient of a redirect or copy rule ends with <, such as >bill<Redirect to Bill");
            return Optional.empty();
        }
        String target = rest.substring(from, end).strip();
        if (!isTarget(target)) {
            fault("\"" + target + "\" is neither the name of a user or group nor an address");
            return Optional.empty();
        }
        Deed deed = Deed.of(rest.charAt(end)).orElseThrow();
        return Optional.of(new Action(
                new RuleAction(deed, spread, target), rest.substring(end + 1).strip()));
    }

    private boolean ends(char symbol, RuleAction.Spread spread) {
        return Deed.of(symbol).filter(deed -> dialect.has(deed, spread)).isPresent();
    }

    private static boolean isTarget(String target) {
        return RouteTarget.parse(target)
                .filter(meant -> !(meant instanceof RouteTarget.Lan))
                .isPresent();
    }

    private void condition(Matcher parts, String line) {
        if (current.isEmpty()) {
            if (!astray) {
                fault("a condition stands below a rule, and there is none above it");
            }
            return;
        }
        if (++conditionCount > MOST_CONDITIONS) {
            fault("there are at most " + MOST_CONDITIONS + " conditions");
            return;
        }
        Condition condition = new Condition(
                before,
                !parts.group(1).isEmpty(),
                parts.group(2),
                parts.group(3).strip(),
                line);
        before = new ArrayList<>();
        Conditions.fault(condition, dialect)
                .or(() -> tooEarly(condition))
                .ifPresentOrElse(this::fault, () -> conditions.add(condition));
    }

    /** A stage that was typed must know the field (manual 8.2.2). */
    private Optional<String> tooEarly(Condition condition) {
        Stage known = FieldKind.of(condition.field(), dialect).stage();
        return current.flatMap(Rule::stage)
                .filter(stage -> stage.compareTo(known) < 0)
                .map(stage -> "\"" + condition.field() + "\" is not known before stage " + known.digit()
                        + ", and the rule is for stage " + stage.digit());
    }

    private void finish() {
        current.ifPresent(rule -> rules.add(rule.with(conditions)));
        current = Optional.empty();
        conditions = new ArrayList<>();
    }

    private void fault(String words) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new RuleFault(number, words));
        }
    }
}
