/** Kills a process that uses the real store on a real disk, over and over, and looks at what the next one finds. */
package org.pillarbox.store.crash;
