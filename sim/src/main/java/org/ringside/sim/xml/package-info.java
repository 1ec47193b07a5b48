/**
 * The one reader of XML in this project, for text that may be hostile: no document types, no entities, no namespaces; size, depth and
 * number of elements are bounded. Every element knows its file and line, so that whoever interprets it can say where a fault is.
 */
package org.ringside.sim.xml;
