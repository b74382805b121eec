/** Session beans of Message Security. */
package org.pillarbox.directory.privacy.bean;
