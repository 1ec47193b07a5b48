/** Specialist skills: ways of moving in the sagittal plane, each given a motion request, each a class of its own. */
package org.ringside.controllers.skills;
