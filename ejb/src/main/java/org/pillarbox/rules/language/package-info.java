/**
 * The language of SMTP rules and of download rules (manual 8.1.2.2, 8.2.4). A text is rules one behind another; a rule is a definition
 * line and condition lines:
 *
 * <pre>
 * # anything                       a comment
 * 3+*Reject Spam                   [stage 1 to 3][+ for OR] action, name
 * From: *inbox@example.com*        [!] field: text
 * !Size: 1000
 * &gt;bill&lt;To Bill on Mondays
 * DayNow: 2
 * </pre>
 *
 * What differs between the two kinds stands in {@link org.pillarbox.rules.language.Dialect}: SMTP rules compare the whole field,
 * download rules any part of it. A text that was read is printed as it was typed, comments among it.
 */
package org.pillarbox.rules.language;
