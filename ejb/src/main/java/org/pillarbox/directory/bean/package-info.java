/** Users as the container offers them: the index for everybody, the facade for administrators. */
package org.pillarbox.directory.bean;
