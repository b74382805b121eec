package org.pillarbox.settings;

/**
 * Who answers for the server (manual 16.3).
 *
 * @param mainAdministrator the name of the one user who gets what the server has to say; where no user has that name, the
 *     administrator who was there first does
 */
public record AdministrationSettings(String mainAdministrator) {}
