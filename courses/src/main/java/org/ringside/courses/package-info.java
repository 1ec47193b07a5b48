/**
 * Agility courses: obstacles, their files and their layout.
 */
package org.ringside.courses;
