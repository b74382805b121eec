package org.pillarbox.settings;

/**
 * The Basic Tweaks tab of Misc Settings (manual 16.2, 24.2).
 *
 * @param localMailOut whether what local users send to local addresses goes out all the same, because another server shares it out
 */
public record TweakSettings(boolean localMailOut) {}
