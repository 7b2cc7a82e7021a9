/** What other builds depend on: that it says since when, and that the texts about it lead somewhere. */
package io.pactodo.bootstrap.published;
