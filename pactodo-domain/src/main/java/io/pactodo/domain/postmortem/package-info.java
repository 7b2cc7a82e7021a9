/**
 * What is left of an incident when it is over: what was measured, who was told and answered, and how that compares with the
 * promises. Only what data can say; what they cannot, humans have to.
 */
package io.pactodo.domain.postmortem;
