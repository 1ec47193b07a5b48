/**
 * Policies at the wheel: from a card and its ONNX file to a {@link org.ringside.controllers.Controller}. Observations are filled by the
 * card's terms, outputs become joint commands, and the physics is asked for what the policy was trained in.
 */
package org.ringside.controllers.policy.driving;
