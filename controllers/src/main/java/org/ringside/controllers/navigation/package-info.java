/** Navigation: from the pose on the course to the skill to use and the velocity to ask of it. */
package org.ringside.controllers.navigation;
