package org.pillarbox.directory;

/**
 * The Advanced page of a user (manual 4.2.3.4).
 *
 * @param id of the user
 * @param name of the user
 * @param finger what the Finger server says of it
 * @param settings all else
 */
public record UserAdvanced(long id, String name, FingerTexts finger, AdvancedSettings settings) {}
