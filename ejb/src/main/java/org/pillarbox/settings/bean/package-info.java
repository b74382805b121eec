/** Settings as the container offers them: the cache for everybody, the facade for administrators, the clock that refreshes. */
package org.pillarbox.settings.bean;
