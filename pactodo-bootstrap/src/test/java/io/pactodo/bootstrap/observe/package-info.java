/** That the watchers are found, called, and told apart from what is not theirs. */
package io.pactodo.bootstrap.observe;
