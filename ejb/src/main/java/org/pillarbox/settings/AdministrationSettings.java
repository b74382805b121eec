package org.pillarbox.settings;

/**
 * Who answers for the server (manual 16.3).
 *
 * @param mainAdministrator the name of the one administrator who gets what the server has to say; where no administrator has
 *     that name, the one who was there first
 */
public record AdministrationSettings(String mainAdministrator) {}
