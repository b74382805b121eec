/** The Setup Wizard as the container offers it. */
package org.pillarbox.settings.wizard.bean;
