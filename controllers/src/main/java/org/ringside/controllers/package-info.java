/**
 * Controllers that drive the quadruped around a course.
 */
package org.ringside.controllers;
