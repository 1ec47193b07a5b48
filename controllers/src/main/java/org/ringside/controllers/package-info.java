/**
 * The plug-in interface of controllers, the episode runner, and what the shipped controllers are made of.
 *
 * <p>SI units and radians, frames as in {@code org.ringside.sim}.
 */
package org.ringside.controllers;
