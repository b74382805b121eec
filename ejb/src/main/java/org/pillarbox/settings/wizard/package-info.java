/**
 * The Setup Wizard (manual 3.5): what it asks, what becomes of the answers, and what it finds when it looks at the result.
 * Rooms above plug in with a {@link org.pillarbox.settings.wizard.SetupPart} for answers of theirs and a {@link
 * org.pillarbox.settings.wizard.SetupCheck} for what they can tell.
 */
package org.pillarbox.settings.wizard;
