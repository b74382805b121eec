/** Puts the engine together and opens the pages' door to it. */
package org.pillarbox.extension.script.bean;
