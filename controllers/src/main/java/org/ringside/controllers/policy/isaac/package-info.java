/**
 * What Isaac Lab writes about a policy, turned into a draft of a card: its IO descriptor
 * ({@link org.ringside.controllers.policy.isaac.IoDescriptor}) and the env.yaml of the training
 * ({@link org.ringside.controllers.policy.isaac.EnvYaml}). Both are YAML that is not trusted.
 */
package org.ringside.controllers.policy.isaac;
