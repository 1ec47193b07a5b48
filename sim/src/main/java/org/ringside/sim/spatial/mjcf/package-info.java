/**
 * Reads and writes MJCF, MuJoCo's XML format (MuJoCo documentation, chapters "XML Reference" and "Modeling"). A document is read in
 * layers: the text with its includes ({@code MjcfIncludes}), names and values that the table {@code schema.txt} allows
 * ({@code MjcfSchema}), default classes ({@code MjcfDefaults}); the result is a tree of {@code MjcfElement}, from which the compiler makes
 * a {@link org.ringside.sim.spatial.Model}. Files may be hostile; whatever is wrong with one is a
 * {@link org.ringside.sim.spatial.mjcf.MjcfException} that names file and line.
 */
package org.ringside.sim.spatial.mjcf;
