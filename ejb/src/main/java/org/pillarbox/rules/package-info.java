/**
 * Rules that administrators write as text: {@code language} reads and prints them and knows how conditions match, {@code smtp} judges
 * messages while they come in by SMTP (manual 8.2), {@code trial} tells what rules would have done with mail that has come. Nothing
 * here knows sessions: the listener asks at three stages, and a step of routing carries out what was decided.
 */
package org.pillarbox.rules;
