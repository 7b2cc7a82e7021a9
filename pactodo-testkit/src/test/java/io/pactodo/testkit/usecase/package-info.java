/** The use cases, carried out on the in-memory adapters. They live here because the testkit knows the application. */
package io.pactodo.testkit.usecase;
