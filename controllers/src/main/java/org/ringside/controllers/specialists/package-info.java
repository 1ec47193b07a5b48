/** The shipped controller: scripted specialist skills with a navigation policy, without learning. */
package org.ringside.controllers.specialists;
